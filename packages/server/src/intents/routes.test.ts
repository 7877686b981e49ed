// Preparing intents from a host page: kept once by id, from registered origins, within the rules.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { proposals, revokedSite, site, unknownKey } from '../../testing/given.ts'
import { draft } from '../../testing/given-contributions.ts'
import { refusalOf } from '../../testing/refusals.ts'

describe.each(engines)('intents on %s', (engine) => {
  const app = useApp(engine)
  const support = (more = {}) =>
    ({ kind: 'support', id: randomUUID(), proposalId: proposals.open, ...more }) as const
  const kept = () => app.db.selectFrom('intents').selectAll().execute()
  const send = (body: unknown, headers: Record<string, string> = {}) =>
    app.request('/v1/intents', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })

  test('is kept, and says where to confirm it', async () => {
    const intent = support()
    const status = await app.client.intents.prepare(intent)
    expect(status).toEqual({
      id: intent.id,
      kind: 'support',
      state: 'prepared',
      proposalId: proposals.open,
      url: `http://parvis.localhost/demarches/${intent.id}`,
      refusal: null,
      tally: {
        proposalId: proposals.open,
        territories: 0,
        residentsByEmail: 0,
        residentsByFranceConnect: 0,
      },
      parts: null,
      confirmedAt: null,
      expiresAt: '2026-02-22T10:00:00.000Z',
    })
    expect(await app.client.intents.get(intent.id)).toEqual(status)
    expect(await kept()).toMatchObject([{ site_key: site.key, participant_id: null }])
  })

  test('the same intent sent again, even at once or after the phase, answers the same', async () => {
    const intent = support()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => app.client.intents.prepare(intent)),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    app.clock.now = new Date('2026-02-20T00:00:00Z')
    await app.db.updateTable('phases').set({ closes_at: '2026-02-16T00:00:00.000Z' }).execute()
    expect(await app.client.intents.prepare(intent)).toEqual(answers[0])
    expect(await kept()).toHaveLength(1)
  })

  test('another content under the same id is a conflict, and changes nothing', async () => {
    const intent = support()
    await app.client.intents.prepare(intent)
    for (const other of [{ proposalId: proposals.kept }, { site: null }]) {
      const refusal = await refusalOf(app.client.intents.prepare({ ...intent, ...other }))
      expect(refusal).toMatchObject({ code: 'intent_conflict', status: 409 })
    }
    expect(await kept()).toMatchObject([{ proposal_id: proposals.open, site_key: site.key }])
  })

  test.each([
    ['another site', 'https://evil.example'],
    ['an opaque origin', 'null'],
    ['a name that ends alike', 'https://evilwww.caen.example'],
    ['a name that begins alike', 'https://www.caen.example.evil.example'],
    ['another port', 'https://www.caen.example:8443'],
    ['another scheme', 'http://www.caen.example'],
    ['the origin of another key', revokedSite.origin],
  ])('is refused from %s', async (_, origin) => {
    const answer = await send({ ...support(), site: site.key }, { origin })
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ code: 'origin_not_allowed' })
    // The page may read why, as anyone may; nothing is kept and nothing else is told.
    expect(answer.headers.get('Access-Control-Allow-Credentials')).toBeNull()
    expect(await kept()).toEqual([])
  })

  test.each([site.origin, site.otherOrigin])(
    'is let in from %s, which may read it',
    async (origin) => {
      const answer = await send({ ...support(), site: site.key }, { origin })
      expect(answer.status).toBe(201)
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(origin)
      expect(answer.headers.get('Access-Control-Allow-Credentials')).toBeNull()
      expect(answer.headers.get('Vary')).toContain('Origin')
      expect(answer.headers.get('Cache-Control')).toBe('no-store')
    },
  )

  test('whoever asked may read why it was refused', async () => {
    const answer = await send(
      { ...support({ proposalId: 'inconnue' }), site: site.key },
      { origin: site.origin },
    )
    expect(answer.status).toBe(404)
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
  })

  test('without a key only our own pages and programs may prepare', async () => {
    expect((await send(support(), { origin: site.origin })).status).toBe(403)
    expect((await send(support(), { origin: 'http://parvis.localhost' })).status).toBe(201)
    expect((await send(support())).status).toBe(201)
  })

  test.each([
    ['an unknown key', unknownKey, 'site_key_unknown'],
    ['a revoked key', revokedSite.key, 'site_key_revoked'],
  ])('is refused with %s', async (_, key, code) => {
    const refusal = await refusalOf(app.client.intents.prepare(support({ site: key })))
    expect(refusal).toMatchObject({ code, status: 403 })
  })

  test.each([
    [{ kind: 'support', proposalId: 'inconnue' }, 'proposal_not_found', 404],
    [{ kind: 'support_withdrawal', proposalId: 'inconnue' }, 'proposal_not_found', 404],
    [{ kind: 'referent_withdrawal', proposalId: 'inconnue' }, 'proposal_not_found', 404],
    [{ kind: 'referent', proposalId: proposals.open }, 'proposal_not_kept', 409],
    [{ kind: 'referent', proposalId: proposals.notKept }, 'proposal_not_kept', 409],
  ])('%o is refused with %s', async (fields, code, status) => {
    const body = { ...support(fields), coBuild: true, experiment: false }
    const answer = await send(body)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ code })
    expect(await kept()).toEqual([])
  })

  test.each([
    ['support', '2026-01-20', 'support_not_open'],
    ['support', '2026-04-02', 'support_not_open'],
    ['support_withdrawal', '2026-04-02', 'support_not_open'],
    ['referent', '2026-06-02', 'referent_not_open'],
    ['contribution', '2026-03-02', 'contribution_not_open'],
    ['contribution', '2026-01-02', 'contribution_not_open'],
  ])('%s on %s is refused with %s', async (kind, day, code) => {
    app.clock.now = new Date(`${day}T00:00:00Z`)
    const answer = await send({
      kind,
      id: randomUUID(),
      proposalId: proposals.kept,
      coBuild: true,
      experiment: true,
      consultationId: 'numerique-2026',
      contribution: draft,
    })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ code, detail: expect.stringMatching(/20(25|26)/) })
  })

  test.each([
    [{}, 201, undefined],
    [{ territoryId: 'commune-99999' }, 404, 'territory_not_found'],
    [{ territoryId: 'commune-14666' }, 422, 'territory_ended'],
    [{ themeId: 'memoire' }, 404, 'theme_not_found'],
  ])('a contribution with %o', async (fields, status, code) => {
    const contribution = { ...draft, ...fields }
    const consultationId = 'numerique-2026'
    const answer = await send({
      kind: 'contribution',
      id: randomUUID(),
      consultationId,
      contribution,
    })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject(code ? { code } : { state: 'prepared' })
  })

  test('a contribution to an unknown consultation is refused', async () => {
    const intent = { kind: 'contribution', id: randomUUID(), contribution: draft } as const
    const call = app.client.intents.prepare({ ...intent, consultationId: 'inconnue' })
    expect(await refusalOf(call)).toMatchObject({ code: 'consultation_not_found', status: 404 })
  })

  test('the status of an unknown intent is a refusal, readable by anyone', async () => {
    expect(await refusalOf(app.client.intents.get(randomUUID()))).toMatchObject({ status: 404 })
    expect(await refusalOf(app.client.intents.get('pas-un-uuid'))).toMatchObject({
      code: 'invalid_input',
      errors: [{ path: 'id', code: 'not_uuid' }],
    })
    const answer = await app.request(`/v1/intents/${randomUUID()}`)
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
  })

  test('several statuses at once, without those nothing was prepared under', async () => {
    const [first, second] = [support(), support({ proposalId: proposals.kept })]
    await app.client.intents.prepare(first)
    await app.client.intents.prepare(second)
    const { items } = await app.client.intents.list([second.id, randomUUID(), first.id])
    expect(items.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort())
    expect((await app.client.intents.list([])).items).toEqual([])
    const many = Array.from({ length: 21 }, () => randomUUID())
    expect(await refusalOf(app.client.intents.list(many))).toMatchObject({
      status: 422,
      errors: [{ path: 'ids', code: 'too_many' }],
    })
  })

  test('an intent nobody confirmed in seven days has expired', async () => {
    const intent = support()
    await app.client.intents.prepare(intent)
    app.clock.now = new Date('2026-02-22T10:00:00Z')
    expect(await app.client.intents.get(intent.id)).toMatchObject({ state: 'expired' })
    const refusal = await refusalOf(app.client.intents.prepare(intent))
    expect(refusal).toMatchObject({ code: 'intent_expired', status: 410 })
    const page = await app.visitor().open(`/demarches/${intent.id}`)
    expect(page.status).toBe(410)
    expect(page.text).toContain('a expiré')
  })
})
