// Diagnoses: the answer at once, the request with its mandate, thresholds that the team changes.
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { plainSpaces } from '../../../testing/plain-spaces.ts'
import { refusalOf } from '../../../testing/refusals.ts'
import { joinTeam } from '../../../testing/team.ts'
import { receiptOf } from '../../../testing/visitor.ts'
import { deliverDue } from '../../mail/mail-worker.ts'

const small = 'commune-05135'
const contact = { 'contact-nom': 'Zoé Contactée', 'contact-telephone': '04 92 00 00 99' }
const diagnoses = '/v1/staff/diagnoses'
const settings = '/v1/staff/diagnosis-settings'
const rule = (threshold: number, population = 'municipal') => ({
  threshold,
  comparison: '<',
  population,
})

describe.each(engines)('diagnoses on %s', (engine) => {
  const app = useApp(engine)
  beforeEach(async () => {
    await app.db
      .insertInto('official_addresses')
      .values({
        territory_id: small,
        email: 'mairie@colombe.example',
        domain: 'colombe.example',
      })
      .execute()
  })
  const stored = () => app.db.selectFrom('requests').selectAll().orderBy('recorded_at').execute()

  async function ask(email: string, territory: string, options: { intent?: string } = {}) {
    const visitor = app.visitor()
    const page = await visitor.reach(app.client.links.diagnosisRequest(small, options), email)
    return visitor.confirm(page, { ...contact, 'au-nom-de': territory })
  }
  async function asked() {
    await ask(mailboxes.freeMail, small)
    const moderator = await joinTeam(app, ['moderator'])
    const { id } = (await moderator.get(diagnoses)).body.items[0]
    const follow = (body: object) => moderator.post(`${diagnoses}/${id}/follow-up`, body)
    return { moderator, id, follow }
  }

  test('eligibility says the figure, the threshold and the source', async () => {
    expect(await app.client.diagnoses.eligibility(small)).toEqual({
      territory: {
        id: small,
        kind: 'commune',
        name: 'Sainte-Colombe',
        label: 'Sainte-Colombe (Hautes-Alpes)',
      },
      eligible: true,
      reason: 'under_threshold',
      population: 1000,
      populationKind: 'municipal',
      threshold: 3500,
      comparison: '<',
      source: 'INSEE et DGCL, édition 1.0.0 de @etalab/decoupage-administratif',
      url: `http://parvis.localhost/diagnostic/${small}`,
    })
    expect(await app.client.diagnoses.eligibility('commune-14118')).toMatchObject({
      eligible: false,
      reason: 'over_threshold',
      population: 108_200,
    })
    expect(await app.client.diagnoses.eligibility('epci-200065597')).toMatchObject({
      eligible: true,
      populationKind: 'total',
      population: 1020,
      threshold: 15_000,
    })
    expect(await app.client.diagnoses.eligibility('department-14')).toMatchObject({
      eligible: false,
      reason: 'kind_not_concerned',
      threshold: null,
    })
    const unknown = app.client.diagnoses.eligibility('commune-99999')
    expect(await refusalOf(unknown)).toMatchObject({ code: 'territory_not_found', status: 404 })
    expect(await refusalOf(app.client.diagnoses.eligibility('Caen'))).toMatchObject({ status: 422 })
  })

  test('the page finds a territory, answers, and leads to the request', async () => {
    const visitor = app.visitor()
    const found = await visitor.open('/diagnostic?q=sainte colombe')
    expect(found.text).toContain('Sainte-Colombe (Hautes-Alpes)')
    expect(found.text).toContain('Sainte-Colombe (Charente)')
    expect((await visitor.open('/diagnostic?q=nulle-part')).text).toContain('ne correspond')
    expect((await visitor.open('/diagnostic?q=Calvados')).text).toContain('ne correspond')
    const answer = await visitor.open(`/diagnostic/${small}`)
    expect(answer.text).toContain('peut demander un diagnostic')
    expect(answer.text).toContain(`href="/diagnostic/${small}/demande"`)
    const over = await visitor.open('/diagnostic/commune-14118')
    expect(plainSpaces(over.text)).toContain('108 200 habitants (population municipale)')
    expect(plainSpaces(over.text)).toContain('moins de 3 500 habitants')
    expect(over.text).not.toContain('/demande"')
    expect((await visitor.open('/diagnostic/commune-99999')).status).toBe(404)
  })

  test('a small commune asks once; its figures are kept, its contact is sealed', async () => {
    const intent = randomUUID()
    const colleague = app.visitor()
    const late = await colleague.reach(
      app.client.links.diagnosisRequest(small),
      'accueil@colombe.example',
    )
    const page = await ask(mailboxes.freeMail, small, { intent })
    expect(page.text).toContain('La demande de votre collectivité est enregistrée')
    const [row] = await stored()
    expect(receiptOf(page)).toBe(row?.receipt)
    await deliverDue(app.deps)
    expect(JSON.stringify(await app.mails.all())).toContain(`/diagnostic/${small}`)
    expect(JSON.parse(row?.facts ?? '')).toMatchObject({ population: 1000, threshold: 3500 })
    expect(await app.client.intents.get(intent)).toMatchObject({ state: 'confirmed' })
    const again = await ask(mailboxes.freeMail, small)
    expect(receiptOf(again)).toBe(row?.receipt)
    const other = await colleague.confirm(late, { ...contact, 'au-nom-de': small })
    expect(other.status).toBe(409)
    const everything = [
      JSON.stringify(await app.db.selectFrom('events').selectAll().execute()),
      JSON.stringify(await app.db.selectFrom('intents').selectAll().execute()),
      ...app.logs,
    ]
    expect(everything.join()).not.toMatch(/Contactée|00 00 99/)
    expect(await stored()).toHaveLength(1)
  })

  test.each([
    ['commune-14118', 'diagnosis_not_eligible', '108 200'],
    ['department-14', 'diagnosis_kind_not_concerned', 'Calvados'],
    ['commune-14666', 'territory_ended', 'n’existe plus'],
  ])('%s is refused with %s, in the API and on the page', async (territoryId, code, words) => {
    const intent = { kind: 'diagnosis_request', id: randomUUID(), territoryId } as const
    const refusal = await refusalOf(app.client.intents.prepare(intent))
    expect(refusal).toMatchObject({ code, status: code === 'territory_ended' ? 422 : 403 })
    const page = await app.visitor().open(`/diagnostic/${territoryId}/demande`)
    expect(page.status).toBe(refusal.status)
    expect(plainSpaces(page.text)).toContain(words)
    expect(plainSpaces(page.text).includes('3 500')).toBe(code === 'diagnosis_not_eligible')
  })

  test('a commune whose population is unknown is told so, and whom to ask', async () => {
    await app.db
      .updateTable('territories')
      .set({ population_municipal: null, population_total: null })
      .where('id', '=', small)
      .execute()
    expect(await app.client.diagnoses.eligibility(small)).toMatchObject({
      eligible: false,
      reason: 'population_unknown',
      population: null,
    })
    const intent = { kind: 'diagnosis_request', id: randomUUID(), territoryId: small } as const
    expect(await refusalOf(app.client.intents.prepare(intent))).toMatchObject({
      code: 'diagnosis_population_unknown',
      status: 403,
    })
    const page = await app.visitor().open(`/diagnostic/${small}/demande`)
    expect(page.status).toBe(403)
  })

  test('an agent of another town and a resident are refused', async () => {
    const visitor = app.visitor()
    const page = await visitor.reach(app.client.links.diagnosisRequest(small), mailboxes.caen)
    expect(page.text).toContain('cette démarche concerne une autre collectivité')
    for (const inNameOf of ['commune-14118', small, 'moi']) {
      const intent = randomUUID()
      await visitor.reach(app.client.links.diagnosisRequest(small, { intent }), mailboxes.caen)
      const refused = await visitor.post(`/demarches/${intent}/confirmation`, {
        ...contact,
        'au-nom-de': inNameOf,
      })
      expect(refused.status).toBe(403)
    }
    expect(await stored()).toEqual([])
  })

  test('a threshold that changes between the page and its confirmation refuses', async () => {
    const visitor = app.visitor()
    const page = await visitor.reach(app.client.links.diagnosisRequest(small), mailboxes.freeMail)
    const administrator = await joinTeam(app, ['administrator'])
    const thresholds = { commune: rule(1000), epci: rule(15_000) }
    await administrator.post(settings, { version: 0, thresholds, reason: 'Essai.' })
    const refused = await visitor.confirm(page, { ...contact, 'au-nom-de': small })
    expect(refused.status).toBe(403)
    expect(plainSpaces(refused.text)).toContain('moins de 1 000')
    expect(await stored()).toEqual([])
  })

  test('thresholds are changed with a reason, recorded, and never over someone else’s', async () => {
    const administrator = await joinTeam(app, ['administrator'])
    const before = (await administrator.get(settings)).body
    expect(before).toMatchObject({ version: 0, history: [], counts: { commune: { total: 4 } } })
    expect(before.counts.commune.eligible).toBe(2)
    const thresholds = { commune: rule(200_000, 'total'), epci: rule(1020, 'total') }
    const body = { version: 0, thresholds, reason: 'Nouveau cahier des charges.' }
    const changed = (await administrator.post(settings, body)).body
    expect(changed).toMatchObject({ version: 1, thresholds })
    expect(changed.history).toMatchObject([
      { version: 1, reason: 'Nouveau cahier des charges.', by: { id: administrator.id } },
    ])
    expect(changed.counts).toMatchObject({ commune: { eligible: 4 }, epci: { eligible: 0 } })
    expect(await app.client.diagnoses.eligibility('commune-14118')).toMatchObject({
      eligible: true,
      population: 110_500,
      populationKind: 'total',
    })
    const late = await administrator.post(settings, body)
    expect(late.body).toMatchObject({ status: 409, code: 'changed_meanwhile' })
    expect(late.body.detail).toContain('Dominique Petit')
    const [event] = await app.db.selectFrom('events').selectAll().execute()
    expect(event).toMatchObject({ kind: 'diagnosis.settings_changed', staff_id: administrator.id })
    const wrong = { commune: rule(0), epci: rule(1) }
    expect((await administrator.post(settings, { ...body, thresholds: wrong })).status).toBe(422)
    const moderator = await joinTeam(app, ['moderator'])
    expect((await moderator.post(settings, { ...body, version: 1 })).status).toBe(403)
    expect((await moderator.get(settings)).status).toBe(200)
    const editor = await joinTeam(app, ['catalogue_editor'])
    expect((await editor.get(settings)).status).toBe(403)
    expect((await app.request(settings)).status).toBe(401)
  })

  test('other thresholds are counted before anyone saves them', async () => {
    const moderator = await joinTeam(app, ['moderator'])
    const count = (communeThreshold: string) =>
      moderator.get(
        `/v1/staff/diagnosis-counts?${new URLSearchParams({
          communeThreshold,
          communeComparison: '<',
          communePopulation: 'total',
          epciThreshold: '1020',
          epciComparison: '<=',
          epciPopulation: 'total',
        })}`,
      )
    expect((await count('200000')).body).toMatchObject({
      commune: { eligible: 4, total: 4 },
      epci: { eligible: 1 },
    })
    expect((await count('0')).body).toMatchObject({
      code: 'invalid_input',
      errors: [{ path: 'communeThreshold', code: 'too_small' }],
    })
    expect((await moderator.get(settings)).body).toMatchObject({ version: 0, history: [] })
  })

  test('two changes at once: one is kept', async () => {
    const administrator = await joinTeam(app, ['administrator'])
    const change = (threshold: number) =>
      administrator.post(settings, {
        version: 0,
        reason: 'Essai.',
        thresholds: { commune: rule(threshold), epci: rule(15_000) },
      })
    const answers = await Promise.all([change(1000), change(2000)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('the team follows a request to its end, each step kept', async () => {
    const { moderator, id, follow } = await asked()
    const detail = (await moderator.get(`${diagnoses}/${id}`)).body
    expect(detail).toMatchObject({
      state: 'requested',
      contact: { name: 'Zoé Contactée', email: mailboxes.freeMail },
      eligibility: { population: 1000, populationKind: 'municipal', threshold: 3500 },
    })
    expect((await follow({ version: 1, act: 'deliver' })).body.code).toBe('state_forbids')
    await follow({ version: 1, act: 'accept' })
    expect((await follow({ version: 2, act: 'plan' })).status).toBe(422)
    await follow({ version: 2, act: 'plan', on: '2026-03-02' })
    const again = await follow({ version: 3, act: 'plan', on: '2026-03-09' })
    expect(again.body).toMatchObject({ state: 'scheduled', plannedOn: '2026-03-09' })
    await follow({ version: 4, act: 'start' })
    const visitor = app.visitor()
    const page = await visitor.reach(
      app.client.links.diagnosisWithdrawal(small),
      mailboxes.freeMail,
    )
    const late = await visitor.confirm(page, { 'au-nom-de': small })
    expect([late.status, late.text.includes('a déjà donné suite')]).toEqual([409, true])
    const done = (await follow({ version: 5, act: 'deliver' })).body
    expect(done.history.map((one: { state: string }) => one.state)).toEqual([
      'requested',
      'accepted',
      'scheduled',
      'scheduled',
      'in_progress',
      'delivered',
    ])
    expect((await follow({ version: 5, act: 'reopen' })).body.code).toBe('changed_meanwhile')
  })

  test('it is withdrawn by the town, and by no other', async () => {
    await asked()
    const withdraw = async (email: string, inNameOf: string) => {
      const intent = randomUUID()
      const visitor = app.visitor()
      await visitor.reach(app.client.links.diagnosisWithdrawal(small, { intent }), email)
      return visitor.post(`/demarches/${intent}/confirmation`, { 'au-nom-de': inNameOf })
    }
    expect((await withdraw(mailboxes.caen, 'commune-14118')).status).toBe(403)
    expect((await withdraw(mailboxes.freeMail, small)).text).toContain('est retirée')
    expect((await withdraw(mailboxes.freeMail, small)).status).toBe(409)
    expect((await stored()).map(({ state }) => state)).toEqual(['withdrawn'])
  })

  test('unknown ones are not found, and other roles may not', async () => {
    const { moderator, id } = await asked()
    expect((await moderator.get(`${diagnoses}/${randomUUID()}`)).status).toBe(404)
    const step = { version: 1, act: 'accept' }
    const unknown = await moderator.post(`${diagnoses}/${randomUUID()}/follow-up`, step)
    expect(unknown.status).toBe(404)
    const auditor = await joinTeam(app, ['auditor'])
    const list = await auditor.get(`${diagnoses}?state=requested`)
    expect(list.body.items).toMatchObject([{ id, territory: { id: small } }])
    expect(JSON.stringify(list.body)).not.toContain('Contactée')
    expect((await auditor.get(`${diagnoses}/${id}`)).status).toBe(403)
    expect((await auditor.post(`${diagnoses}/${id}/follow-up`, step)).status).toBe(403)
    const editor = await joinTeam(app, ['catalogue_editor'])
    expect((await editor.get(diagnoses)).status).toBe(403)
    expect((await app.request(diagnoses)).status).toBe(401)
  })
})
