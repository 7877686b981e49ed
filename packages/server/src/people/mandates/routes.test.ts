// Mandates that the team grants, ends and restores: what they open and close, at once.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { endMandate, restoreMandate } from '../../../testing/mandates-of-team.ts'
import { joinTeam } from '../../../testing/team.ts'

const caen = 'commune-14118'
const epci = 'epci-200065597'

describe.each(engines)('mandates on %s', (engine) => {
  const app = useApp(engine)
  const forCaen = { 'au-nom-de': caen }
  const participantOf = async (email: string) => {
    const index = app.deps.secrets.digest('mailbox', email)
    const query = app.db.selectFrom('participants').select('id')
    return (await query.where('email_index', '=', index).executeTakeFirstOrThrow()).id
  }
  const known = async (email: string) => {
    const visitor = app.visitor()
    const page = await visitor.toSupport(proposals.open, email)
    return { visitor, page, id: await participantOf(email) }
  }
  const grant = (email: string, territoryId = caen) => ({
    email,
    territoryId,
    reason: 'Arrêté du maire, lu au téléphone avec la mairie.',
  })

  test('a decision by the team lets someone act, says so, and is recorded with the act', async () => {
    const team = await joinTeam(app, ['moderator'])
    const { visitor, page } = await known(mailboxes.resident)
    expect(page.text).not.toContain('Au nom de : Caen')
    const { status, body } = await team.post('/v1/staff/mandates', grant(mailboxes.resident))
    expect([status, body.items[0].evidence, body.items[0].state]).toEqual([
      200,
      'staff_decision',
      'active',
    ])
    expect(JSON.stringify(body)).not.toContain(mailboxes.resident)
    const again = await visitor.toSupport(proposals.open, mailboxes.resident)
    expect(again.text).toContain('L’équipe de l’Incubateur a vérifié')
    expect((await visitor.confirm(again, forCaen)).status).toBe(200)
    const rows = await app.db.selectFrom('supports').select(['evidence', 'kind']).execute()
    expect(rows).toEqual([{ evidence: 'staff_decision', kind: 'territory' }])
  })

  test('a granted mandate that has run out opens nothing', async () => {
    const team = await joinTeam(app, ['moderator'])
    const { visitor } = await known(mailboxes.resident)
    await team.post('/v1/staff/mandates', { ...grant(mailboxes.resident), endsOn: '2026-02-20' })
    app.clock.now = new Date('2026-02-21T10:00:00Z')
    const page = await visitor.toSupport(proposals.open, mailboxes.resident)
    expect(page.text).not.toContain('Au nom de : Caen')
    expect((await visitor.confirm(page, forCaen)).status).toBe(403)
  })

  test('ended, it is dead at once, for an intent opened before, whatever proved it', async () => {
    const team = await joinTeam(app, ['moderator'])
    for (const email of [mailboxes.caen, mailboxes.caenByDomain]) {
      const { visitor, page, id } = await known(email)
      expect(page.text).toContain('Caen (Calvados)')
      const end = { participantId: id, territoryId: caen, reason: 'A quitté la mairie.' }
      expect((await endMandate(team, end)).status).toBe(200)
      const refused = await visitor.confirm(page, forCaen)
      expect(refused.status).toBe(403)
      expect(refused.text).toContain('cette habilitation a pris fin')
      expect((await endMandate(team, end)).body.code).toBe('mandate_already_ended')
      const { reason: _, ...pair } = end
      expect((await restoreMandate(team, pair)).status).toBe(200)
      const { body } = await restoreMandate(team, pair)
      expect(body.code).toBe('mandate_not_ended')
    }
    expect(await app.db.selectFrom('supports').selectAll().execute()).toEqual([])
  })

  test('a mandate of the commune never serves the grouping, nor the reverse', async () => {
    const team = await joinTeam(app, ['moderator'])
    for (const [mine, other] of [
      [caen, epci],
      [epci, caen],
    ] as const) {
      // No more than three codes an hour for a mailbox.
      app.clock.now = new Date(app.clock.now.getTime() + 3_600_001)
      await known(mailboxes.resident)
      await team.post('/v1/staff/mandates', grant(mailboxes.resident, mine))
      const { visitor, page, id } = await known(mailboxes.resident)
      expect((await visitor.confirm(page, { 'au-nom-de': other })).status).toBe(403)
      const end = { participantId: id, territoryId: mine, reason: 'Fin.' }
      await endMandate(team, end)
    }
    for (const [email, other] of [
      [mailboxes.caen, epci],
      [mailboxes.caenByDomain, epci],
      [mailboxes.epci, caen],
    ] as const) {
      const { visitor, page } = await known(email)
      expect((await visitor.confirm(page, { 'au-nom-de': other })).status).toBe(403)
    }
  })

  test('a successor takes over: withdraws what the one who left had given', async () => {
    const left = app.visitor()
    await left.support(proposals.open, mailboxes.caenByDomain, forCaen)
    const end = `/mon-espace/habilitation/${caen}/fin`
    expect((await left.open('/mon-espace')).text).toContain(`href="${end}"`)
    expect((await app.visitor().open(end)).status).toBe(403)
    await left.submit(await left.open(end), new RegExp(`/${caen}/fin$`))
    const space = await left.open('/mon-espace')
    expect(space.text).toContain('Elle a pris fin le 15 février 2026')
    const page = await left.toWithdraw(proposals.open, mailboxes.caenByDomain)
    expect((await left.confirm(page, forCaen)).status).toBe(403)
    const successor = app.visitor()
    const taken = await successor.toWithdraw(proposals.open, mailboxes.caen)
    expect((await successor.confirm(taken, forCaen)).status).toBe(200)
    expect(await app.db.selectFrom('supports').selectAll().execute()).toEqual([])
    const team = await joinTeam(app, ['auditor'])
    const { items } = (await team.get(`/v1/staff/mandates?territory=${caen}`)).body
    expect(items).toMatchObject([
      { evidence: 'official_domain', state: 'given_up' },
      { evidence: 'official_address', state: 'active' },
    ])
  })

  test('the personal page tells the proof, since when, and how many others act', async () => {
    await app.visitor().support(proposals.open, mailboxes.caen, forCaen)
    const visitor = app.visitor()
    await visitor.toSupport(proposals.open, mailboxes.caenByDomain)
    const { text } = await visitor.open('/mon-espace')
    expect(text).toContain('nom de domaine de l’adresse officielle')
    expect(text).toContain('1 autre personne agit en son nom')
    expect(text).not.toContain(mailboxes.caen)
  })

  test('two of the team on one mandate: the second is told who did what, and overwrites nothing', async () => {
    const [first, second] = [
      await joinTeam(app, ['moderator'], 'Camille Roux'),
      await joinTeam(app, ['moderator']),
    ]
    const { id } = await known(mailboxes.resident)
    const { body } = await first.post('/v1/staff/mandates', grant(mailboxes.resident))
    const { version } = body.items[0]
    const pair = { participantId: id, territoryId: caen }
    const end = { ...pair, reason: 'A quitté la mairie.' }
    const ends = [first, second].map((member) =>
      member.post('/v1/staff/mandates/end', { ...end, version }),
    )
    const answers = await Promise.all(ends)
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const stale = answers.find(({ status }) => status === 409)
    expect(stale?.body).toMatchObject({ code: 'changed_meanwhile', facts: { act: 'ended' } })
    // Granted anew since one read its end: restoring that end would undo nothing.
    await endMandate(first, end)
    const { items } = (await second.get(`/v1/staff/mandates?territory=${caen}`)).body
    await first.post('/v1/staff/mandates', grant(mailboxes.resident))
    const late = await second.post('/v1/staff/mandates/restore', {
      ...pair,
      version: items[0].version,
    })
    const facts = { by: 'Camille Roux', at: app.clock.now.toISOString(), act: 'granted' }
    expect(late.body).toMatchObject({ code: 'changed_meanwhile', facts })
    expect((await endMandate(second, end)).status).toBe(200)
  })

  test('by mailbox, and those that end soon: the soonest first, in pages, found by territory', async () => {
    const team = await joinTeam(app, ['moderator'])
    const { id } = await known(mailboxes.resident)
    const day = (days: number) =>
      new Date(app.clock.now.getTime() + days * 86_400_000).toISOString().slice(0, 10)
    const until = (territoryId: string, days: number) =>
      team.post('/v1/staff/mandates', {
        ...grant(mailboxes.resident, territoryId),
        endsOn: day(days),
      })
    await until(caen, 59)
    await until(epci, 20)
    const ending = async (query = '') => {
      const { body } = await team.get(`/v1/staff/mandates/ending${query}`)
      return [body.items.map((one: { territoryId: string }) => one.territoryId), body.total]
    }
    expect(await ending()).toEqual([[epci, caen], 2])
    expect(await ending('?days=30')).toEqual([[epci], 1])
    expect(await ending('?q=mer')).toEqual([[epci], 1])
    expect(await ending('?limit=1&offset=1')).toEqual([[caen], 2])
    const ofMailbox = (email: string) => team.post('/v1/staff/mandates/of-mailbox', { email })
    const own = (await ofMailbox(mailboxes.resident.toUpperCase())).body.items
    expect(own.map((one: { territory: string }) => one.territory).sort()).toContain(
      'Caen (Calvados)',
    )
    expect(own).toHaveLength(2)
    expect((await ofMailbox('absente@ailleurs.example')).body.items).toEqual([])
    // Neither one that another proof outlasts, nor one that has ended, ends soon.
    await app.db
      .insertInto('mandate_grants')
      .values({
        participant_id: id,
        territory_id: caen,
        evidence: 'official_code',
        granted_at: app.clock.now.toISOString(),
        ends_at: null,
        reason: null,
        staff_id: null,
      })
      .execute()
    await endMandate(team, { participantId: id, territoryId: epci, reason: 'Fin.' })
    expect(await ending()).toEqual([[], 0])
  })

  test('only moderators decide; auditors read; nobody else does', async () => {
    const auditor = await joinTeam(app, ['auditor'])
    const editor = await joinTeam(app, ['catalogue_editor'])
    const list = `/v1/staff/mandates?territory=${caen}`
    expect((await auditor.get(list)).status).toBe(200)
    expect((await editor.get(list)).status).toBe(403)
    expect((await app.request(list)).status).toBe(401)
    const pair = { participantId: app.deps.ids.uuid(), territoryId: caen }
    for (const member of [auditor, editor]) {
      for (const [path, body] of [
        ['', grant(mailboxes.caen)],
        ['/end', { ...pair, reason: 'Non.', version: null }],
        ['/restore', { ...pair, version: null }],
      ] as const) {
        expect((await member.post(`/v1/staff/mandates${path}`, body)).status).toBe(403)
      }
    }
    const team = await joinTeam(app, ['moderator'])
    const unknown = await team.post('/v1/staff/mandates', grant('absente@ailleurs.example'))
    expect(unknown.body.code).toBe('participant_not_found')
    const ended = await team.post('/v1/staff/mandates', grant(mailboxes.caen, 'commune-14666'))
    expect(ended.body.code).toBe('territory_ended')
    expect((await team.get('/v1/staff/mandates?territory=commune-99999')).status).toBe(404)
  })
})
