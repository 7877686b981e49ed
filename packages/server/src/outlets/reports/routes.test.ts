// Reports on both engines: what happened is counted once, as of any year, and small counts have no name.
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals, site } from '../../../testing/given.ts'
import { contributions } from '../../../testing/given-contributions.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { refusalOf } from '../../../testing/refusals.ts'
import { joinTeam } from '../../../testing/team.ts'
import { toJson } from '../../platform/db/json.ts'
import { reportTables } from './tables.ts'

const id = 'numerique-2026'

describe.each(engines)('reports on %s', (engine) => {
  const app = useApp(engine)
  const report = (year?: number) => app.client.consultations.report(id, year ? { year } : {})
  const support = (mailbox: string, territory: string) =>
    app.visitor().support(proposals.open, mailbox, { 'au-nom-de': territory })

  test('the funnel adds up', async () => {
    await support(mailboxes.caen, 'commune-14118')
    await support(mailboxes.department, 'department-14')
    await app.visitor().support(proposals.open, mailboxes.resident)
    const { funnel, year, years, themes } = await report()
    expect([year, years]).toEqual([null, [2026]])
    expect(funnel).toEqual({
      received: 4,
      imported: 0,
      redirected: 1,
      rejected: 1,
      grouped: 1,
      waiting: 1,
      proposals: 3,
      supports: { territories: 2, residentsByEmail: 1, residentsByFranceConnect: 0 },
      kept: 1,
      setAside: 1,
      referents: { territories: 0, commitments: 0 },
      projects: 0,
      unfunded: 0,
      services: 1,
    })
    expect(themes).toEqual([
      {
        id: 'mobilite',
        title: 'Mobilité',
        contributions: 0,
        needs: 0,
        services: 0,
        proposals: 1,
        supports: 2,
        kept: 0,
      },
      {
        id: 'citoyennete',
        title: 'Citoyenneté',
        contributions: 4,
        needs: 4,
        services: 0,
        proposals: 2,
        supports: 0,
        kept: 1,
      },
    ])
  })

  test('a support taken back is not counted any more', async () => {
    await support(mailboxes.caen, 'commune-14118')
    expect((await report()).funnel.supports.territories).toBe(1)
    await app.db.deleteFrom('supports').execute()
    await app.db.updateTable('tallies').set({ territories: 0 }).execute()
    const { funnel, participation } = await report()
    expect(funnel.supports.territories).toBe(0)
    expect(participation.territories).toBe(1)
  })

  test('participation is told by kind, size of commune and département', async () => {
    await support(mailboxes.caen, 'commune-14118')
    await support(mailboxes.department, 'department-14')
    await support(mailboxes.freeMail, 'commune-05135')
    const { participation } = await report()
    expect(participation.territories).toBe(4)
    expect(participation.kinds).toMatchObject([
      { kind: 'commune', participants: 3, contributions: 4, supports: 2, referents: 0 },
      { kind: 'epci', participants: 0 },
      { kind: 'department', participants: 1, supports: 1 },
      { kind: 'region', participants: 0 },
    ])
    const sized = participation.sizes.filter(({ participants }) => participants > 0)
    expect(sized).toMatchObject([
      { id: 'from-500', communes: 2, participants: 1, contributions: 0, supports: 1 },
      { id: 'from-20000', communes: 1, participants: 1, contributions: 4, supports: 0 },
      { id: 'from-100000', communes: 1, participants: 1, contributions: 0, supports: 1 },
    ])
    expect(participation.departments).toEqual([
      line('05', 'Hautes-Alpes', { communes: 1, participants: 1, supports: 1 }),
      line('14', 'Calvados', { communes: 2, participants: 3, contributions: 4, supports: 2 }),
      line('16', 'Charente', { communes: 1 }),
    ])
  })

  test('residents of a commune that do not make five are counted without its département', async () => {
    const resident = (at: number) => ({
      proposal_id: proposals.open,
      supporter: `participant:${at}`,
      kind: 'resident' as const,
      territory_id: null,
      participant_id: `${at}`,
      evidence: 'email',
      intent_id: null,
      site_key: site.key,
      receipt: `PV-${at}`,
      recorded_at: '2026-02-02T00:00:00.000Z',
    })
    await app.db.insertInto('supports').values([0, 1, 2, 3].map(resident)).execute()
    const residents = async () =>
      (await report()).participation.departments
        .filter((one) => one.residents > 0)
        .map((one) => [one.code, one.residents])
    expect(await residents()).toEqual([[null, 4]])
    await app.db.insertInto('supports').values(resident(4)).execute()
    expect(await residents()).toEqual([['14', 5]])
  })

  test('services are those born of the consultation, with their code and deployments', async () => {
    const { services, impact } = await report()
    expect(services).toMatchObject({
      total: 1,
      accelerated: 0,
      used: 1,
      code: { open: 1, opening: 0, closed: 0, unknown: 0 },
      deployments: { total: 1, territories: 1, undated: 1, years: [] },
    })
    expect(services.stages.filter((one) => one.services > 0)).toEqual([
      { stage: 'operated', services: 1 },
    ])
    expect(impact).toEqual([
      {
        service: { id: 'agenda-commun', name: 'Agenda commun' },
        indicator: 'Usages',
        unit: 'par jour',
        points: [{ on: '2026-01-31', value: 42 }],
      },
    ])
    await app.db
      .insertInto('service_contributions')
      .values({ service_id: 'velo-plan', contribution_id: 'c-groupee' })
      .execute()
    expect((await report()).services.total).toBe(2)
  })

  test('what is imported counts at its date there, in years before the consultation opened', async () => {
    const [platform, external_id, brought] = ['ville.example', '1', toJson({})]
    const imported_at = '2026-02-01T00:00:00.000Z'
    await app.db
      .insertInto('contribution_sources')
      .values({
        contribution_id: 'c-recue',
        platform,
        external_id,
        brought,
        imported_at,
        address: null,
        state: 'published',
      })
      .execute()
    await app.db
      .updateTable('contributions')
      .set({ received_at: '2019-05-01T00:00:00.000Z' })
      .where('id', '=', 'c-recue')
      .execute()
    const old = await report(2019)
    expect(old.years.slice(0, 2)).toEqual([2019, 2020])
    expect(old.funnel).toMatchObject({ received: 1, imported: 1 })
    expect((await report(2026)).funnel).toMatchObject({ received: 4, imported: 1 })
  })

  test('a year is told as it ended, whatever came after', async () => {
    const { post } = await joinTeam(app, ['moderator'])
    await app.db
      .updateTable('phases')
      .set({ opens_at: '2025-01-10T00:00:00.000Z' })
      .where('position', '=', 0)
      .execute()
    await app.db
      .updateTable('contributions')
      .set({ received_at: '2025-03-01T00:00:00.000Z' })
      .where('id', '=', 'c-recue')
      .execute()
    const { status } = await post('/v1/staff/contributions/c-recue/reject', {
      version: 1,
      reason: 'out_of_scope',
    })
    expect(status).toBe(200)
    await support(mailboxes.caen, 'commune-14118')
    const [before, after] = [await report(2025), await report(2026)]
    expect(before).toMatchObject({
      year: 2025,
      years: [2025, 2026],
      asOf: '2025-12-31T23:00:00.000Z',
      funnel: { received: 1, waiting: 1, rejected: 0, proposals: 0, services: 1 },
      services: { stages: expect.arrayContaining([{ stage: 'operated', services: 1 }]) },
      impact: [],
    })
    expect(after.funnel).toMatchObject({ received: 4, waiting: 0, rejected: 2, proposals: 3 })
    expect(after.funnel.supports.territories).toBe(1)
    expect(after.asOf).toBe('2026-02-15T10:00:00.000Z')
  })

  test('a consultation in which nothing has happened has a report of zeros', async () => {
    await app.db.deleteFrom('contributions').execute()
    await app.db.deleteFrom('proposals').execute()
    const { funnel, participation, services } = await report()
    expect(funnel).toMatchObject({ received: 0, grouped: 0, proposals: 0, kept: 0, services: 0 })
    expect([participation.territories, services.total]).toEqual([0, 0])
  })

  test('every table is a file in each format, with its dictionary', async () => {
    await support(mailboxes.caen, 'commune-14118')
    const { tables } = await report()
    expect(tables.map((one) => one.id)).toEqual(reportTables.map((one) => one.id))
    for (const { csvUrl, jsonUrl, schemaUrl } of tables) {
      const [csv, json, schema] = await Promise.all([
        app.request(path(csvUrl)),
        app.request(path(jsonUrl)),
        app.request(path(schemaUrl)),
      ])
      for (const answer of [csv, json, schema]) {
        expect(answer?.status).toBe(200)
        expect(answer?.headers.get('Access-Control-Allow-Origin')).toBe('*')
      }
      const rows: Record<string, unknown>[] = JSON.parse((await json?.text()) ?? '')
      const fields: { name: string }[] = JSON.parse((await schema?.text()) ?? '').fields
      const records: string[][] = parse((await csv?.text()) ?? '')
      expect(records[0]).toEqual(fields.map(({ name }) => name))
      expect(records.slice(1)).toEqual(
        rows.map((row) => fields.map(({ name }) => String(row[name] ?? ''))),
      )
    }
  })

  test('the files of a year are those of its report', async () => {
    const answer = await app.request(`/v1/consultations/${id}/report/entonnoir.json?year=2026`)
    const rows: { etape: string; nombre: number }[] = JSON.parse(await answer.text())
    expect(rows.find(({ etape }) => etape === 'recues')?.nombre).toBe(contributions.length)
    expect(answer.headers.get('Content-Disposition')).toContain(`bilan-${id}-entonnoir-2026.json`)
  })

  test('a draft has no report, neither figures nor files nor page', async () => {
    await app.db.updateTable('consultations').set({ state: 'draft' }).where('id', '=', id).execute()
    expect(await refusalOf(report())).toMatchObject({ code: 'consultation_not_found', status: 404 })
    for (const at of [
      `/v1/consultations/${id}/report/entonnoir.csv`,
      `/consultations/${id}/bilan`,
    ]) {
      const answer = await app.request(at)
      expect([at, answer.status]).toEqual([at, 404])
    }
  })

  test('what there is not is refused', async () => {
    const unknown = app.client.consultations.report('inconnue')
    expect(await refusalOf(unknown)).toMatchObject({ code: 'consultation_not_found', status: 404 })
    for (const year of [2025, 2027]) {
      expect(await refusalOf(report(year))).toMatchObject({
        code: 'report_year_unknown',
        status: 404,
      })
    }
    expect(await refusalOf(report(21))).toMatchObject({ code: 'invalid_input', status: 422 })
    for (const [file, status] of [
      ['secrets.csv', 404] as const,
      ['entonnoir.xlsx', 404] as const,
      ['entonnoir', 404] as const,
      ['entonnoir.csv?year=2027', 404] as const,
      ['entonnoir.csv?year=x', 422] as const,
    ]) {
      const answer = await app.request(`/v1/consultations/${id}/report/${file}`)
      expect([file, answer.status]).toEqual([file, status])
    }
    const elsewhere = await app.request('/v1/consultations/inconnue/report/entonnoir.csv')
    expect(elsewhere.status).toBe(404)
  })
})

function path(url: string) {
  const { pathname, search } = new URL(url)
  return pathname + search
}

function line(code: string, name: string, figures: Record<string, number>) {
  const none = { communes: 0, participants: 0, contributions: 0, supports: 0, referents: 0 }
  return { code, name, ...none, residents: 0, ...figures }
}
