// The team keeps the catalogue: every write names its version, and is recorded with who did it.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { joinTeam, type Member } from '../../../testing/team.ts'
import { eventsAfter } from '../../platform/events/journal.ts'

const at = '/v1/staff/services/agenda-commun'

const writes = [
  ['edit', { changes: { name: 'Agenda' } }],
  ['change-stage', { stage: 'transferred', since: '2026-02-01' }],
  ['deploy', { add: [{ territoryId: 'commune-14327', since: null }] }],
  ['measure', { add: [{ indicator: 'Usages', unit: 'par jour', on: '2026-02-01', value: 1 }] }],
  ['confirm', {}],
] as const

describe.each(engines)('the catalogue kept by the team on %s', (engine) => {
  const app = useApp(engine)
  let editor: Member
  beforeEach(async () => {
    editor = await joinTeam(app, ['catalogue_editor'])
  })

  const create = (more: object = {}) =>
    editor.post('/v1/staff/services', {
      name: 'Données et territoires',
      stages: [{ stage: 'investigation', since: '2026-01-05' }],
      ...more,
    })

  const pageOf = async (id: string) => {
    const answer = await app.request(`/services/${id}`)
    return { html: await answer.text() }
  }

  test('a service is created with all that is known of it', async () => {
    const { status, body } = await create({
      tagline: 'Voir clair',
      sponsor: 'Département du Var',
      question: 'Que mesurer ?',
      findings: 'Beaucoup.',
      outcome: 'build',
      proposals: [proposals.kept],
      accelerated: true,
      acceleratedSince: '2026-02-01',
      budgetCents: 500_000,
      roadmap: [{ on: '2026-06-01', title: 'Ouverture', done: false }],
      grants: [{ amountCents: 1_250_050, label: 'Réalisation', on: '2026-01-20' }],
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      id: 'donnees-et-territoires',
      version: 1,
      changedBy: 'Dominique Petit',
      sources: [],
      stage: 'investigation',
      stageSince: '2026-01-05',
      grantedCents: 1_250_050,
      investigation: { sponsor: 'Département du Var', outcome: 'build' },
      acceleration: { since: '2026-02-01' },
      roadmap: [{ on: '2026-06-01', title: 'Ouverture', done: false }],
      grants: [{ amountCents: 1_250_050, envelope: null }],
      proposals: [{ id: proposals.kept }],
    })
    const { version, changedBy, changedAt, sources, ...detail } = body
    expect(await app.client.services.get('donnees-et-territoires')).toEqual(detail)
  })

  test('its id is its own, and what it refers to exists', async () => {
    await create()
    expect(await create()).toMatchObject({ status: 409, body: { code: 'service_exists' } })
    expect(await create({ id: 'autre', proposals: ['inconnue'] })).toMatchObject({
      body: { code: 'proposal_not_found' },
    })
    expect(await create({ id: 'autre', contributions: ['inconnue'] })).toMatchObject({
      body: { code: 'contribution_not_found' },
    })
    expect(await create({ id: 'autre', stages: [] })).toMatchObject({ status: 422 })
    expect(await create({ name: '!!' })).toMatchObject({ body: { errors: [{ path: 'id' }] } })
  })

  test('it comes from contributions, of which only public ones are shown', async () => {
    const { body } = await create({ contributions: ['c-recue', 'c-groupee'] })
    const shown = [{ id: 'c-groupee', title: 'Réunir les agendas des associations' }]
    expect(body.contributions).toEqual(shown)
    const changes = { contributions: ['c-groupee'] }
    const path = `/v1/staff/services/${body.id}/edit`
    expect((await editor.post(path, { version: 1, changes })).body.contributions).toEqual(shown)
    const { html } = await pageOf(body.id)
    expect(html).toContain('Réunir les agendas')
    expect(html).not.toContain('menus de la cantine')
  })

  test('what is edited changes, what is not stays', async () => {
    const { body } = await editor.post(`${at}/edit`, {
      version: 1,
      changes: { name: 'Agenda de tous', licence: null, budgetCents: 0 },
    })
    expect(body).toMatchObject({
      name: 'Agenda de tous',
      tagline: 'Agenda commun pour tous',
      version: 2,
      code: { openness: 'open', licence: null },
      budget: { amountCents: 0 },
      impact: [{ label: 'Usages', value: 42 }],
      updatedOn: '2026-02-15',
    })
    const { items } = await app.client.services.list({ q: 'agenda de tous' })
    expect(items).toHaveLength(1)
    const [event] = await eventsAfter(app.db, 0, 10)
    expect(event).toMatchObject({
      kind: 'service.edited',
      subject: 'agenda-commun',
      staffId: editor.id,
      data: { fields: 'name licence budgetCents' },
    })
  })

  test('a stage joins the history, and a wrong one is corrected', async () => {
    const next = { stage: 'transferred', since: '2026-02-10' }
    const { body } = await editor.post(`${at}/change-stage`, { version: 1, ...next })
    expect(body).toMatchObject({ stage: 'transferred', stageSince: '2026-02-10' })
    expect(body.stages).toEqual([{ stage: 'operated', since: '2025-06-01' }, next])
    const earlier = { stage: 'construction', since: '2024-03-01' }
    const corrected = await editor.post(`${at}/change-stage`, { version: 2, ...earlier })
    expect(corrected.body).toMatchObject({ stage: 'transferred' })
    expect(corrected.body.stages).toHaveLength(3)
    const stages = [earlier]
    const { body: last } = await editor.post(`${at}/edit`, { version: 3, changes: { stages } })
    expect(last).toMatchObject({ stage: 'construction', stages })
  })

  test('territories come and go', async () => {
    const add = [{ territoryId: 'commune-14327', since: '2026-01-01' }]
    const { body } = await editor.post(`${at}/deploy`, { version: 1, add })
    expect(body.deployments).toMatchObject([
      { territory: { id: 'commune-14118' }, since: null },
      { territory: { id: 'commune-14327' }, since: '2026-01-01' },
    ])
    const removed = await editor.post(`${at}/deploy`, { version: 2, remove: ['commune-14118'] })
    expect(removed.body.territories).toMatchObject({ count: 1, first: [{ id: 'commune-14327' }] })
    const unknown = { version: 3, add: [{ territoryId: 'commune-99999', since: null }] }
    expect(await editor.post(`${at}/deploy`, unknown)).toMatchObject({
      body: { code: 'territory_not_found' },
    })
  })

  test('measures make series, and the card shows the latest', async () => {
    const measure = (on: string, value: number) => ({ indicator: 'Comptes', unit: '', on, value })
    const add = [measure('2026-01-31', 2.5), measure('2025-12-31', 1)]
    const { body } = await editor.post(`${at}/measure`, { version: 1, add })
    expect(body.series).toContainEqual({
      indicator: 'Comptes',
      unit: '',
      points: [
        { on: '2025-12-31', value: 1 },
        { on: '2026-01-31', value: 2.5 },
      ],
    })
    expect(body.impact).toContainEqual({
      label: 'Comptes',
      value: 2.5,
      unit: '',
      asOf: '2026-01-31',
    })
    const remove = [{ indicator: 'Comptes', on: '2026-01-31' }]
    const less = await editor.post(`${at}/measure`, { version: 2, remove, add: [] })
    expect(less.body.impact).toContainEqual(expect.objectContaining({ value: 1 }))
  })

  test('an old card that is confirmed is old no more', async () => {
    const old = await editor.get('/v1/staff/services?stale=true')
    expect(old.body.items).toMatchObject([{ id: 'velo-plan', stale: true, version: 1 }])
    await editor.post('/v1/staff/services/velo-plan/confirm', { version: 1 })
    expect((await editor.get('/v1/staff/services?stale=true')).body).toMatchObject({ total: 0 })
    expect((await editor.get('/v1/staff/services')).body).toMatchObject({ total: 2 })
  })

  test.each([
    ['change-stage', { stage: 'operated', since: '2026-02-16' }],
    ['change-stage', { stage: 'operated', since: '31/01/2026' }],
    ['measure', { add: [{ indicator: 'a', unit: '', on: '2027-01-01', value: 1 }] }],
    ['edit', { changes: { grants: [{ amountCents: 1, label: 'a', on: '2026-03-01' }] } }],
    ['edit', { changes: { address: 'nulle part' } }],
    ['edit', { changes: { contributions: ['\u0000'] } }],
    ['edit', { changes: { budgetCents: 2 ** 50 } }],
    ['deploy', { add: [{ territoryId: '\u0000', since: null }] }],
    ['edit', { changes: { grants: [{ amountCents: 0.5, label: 'a', on: '2026-01-01' }] } }],
  ])('%s refuses %o', async (verb, body) => {
    const answer = await editor.post(`${at}/${verb}`, { version: 1, ...body })
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid_input' } })
    expect((await editor.get(at)).body).toMatchObject({ version: 1 })
  })

  test.each(writes)(
    '%s refuses a version that has moved on, and says who moved it',
    async (verb, body) => {
      const other = await joinTeam(app, ['administrator'], 'Camille Roux')
      await other.post(`${at}/confirm`, { version: 1 })
      const answer = await editor.post(`${at}/${verb}`, { version: 1, ...body })
      expect(answer).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } })
      expect(answer.body.detail).toContain('Camille Roux')
      const absent = await editor.post(`/v1/staff/services/absent/${verb}`, { version: 1, ...body })
      expect(absent).toMatchObject({ status: 404, body: { code: 'service_not_found' } })
    },
  )

  test.each(writes)('%s is for editors of the catalogue', async (verb, body) => {
    const auditor = await joinTeam(app, ['auditor', 'moderator'])
    const answer = await auditor.post(`${at}/${verb}`, { version: 1, ...body })
    expect(answer).toMatchObject({ status: 403, body: { code: 'staff_role_missing' } })
    expect((await app.request(`${at}/${verb}`, { method: 'POST' })).status).toBe(401)
  })

  test('an auditor reads, a moderator does not, creating is for editors', async () => {
    const auditor = await joinTeam(app, ['auditor'])
    const moderator = await joinTeam(app, ['moderator'])
    for (const path of [at, '/v1/staff/services']) {
      expect((await auditor.get(path)).status).toBe(200)
      expect((await moderator.get(path)).status).toBe(403)
      expect((await app.request(path)).status).toBe(401)
    }
    expect((await auditor.post('/v1/staff/services', {})).status).toBe(403)
    expect((await app.request('/v1/staff/services', { method: 'POST' })).status).toBe(401)
    expect((await editor.get('/v1/staff/services/absent')).status).toBe(404)
  })

  test('a version that nobody has is one that has moved on', async () => {
    const answer = await editor.post(`${at}/confirm`, { version: Number.MAX_SAFE_INTEGER })
    expect(answer).toMatchObject({ status: 409 })
  })

  test('of two who write at once, one is told of the other', async () => {
    const answers = await Promise.all(
      ['A1', 'B2'].map((name) => editor.post(`${at}/edit`, { version: 1, changes: { name } })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})
