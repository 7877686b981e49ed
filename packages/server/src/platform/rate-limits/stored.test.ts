// What a stranger may have stored: each block's bound stops, says until when, keeps what was typed; what was stored goes.
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { type TestApp, useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals, site } from '../../../testing/given.ts'
import { draft } from '../../../testing/given-contributions.ts'
import { useProviders } from '../../../testing/with-providers.ts'
import { sweep } from '../../sweeper.ts'
import { createLimiter } from './limiter.ts'

const from = (address: string) => ({ 'x-forwarded-for': address })
const email = 'lea@courriel.example'
const hour = 3_600_000

/** As if an hour of the machine's own clock had passed: in memory they outlive a test too. */
async function forgetCounts({ deps, db }: TestApp) {
  await db.deleteFrom('limit_counters').execute()
  deps.limiter = createLimiter(deps)
}
const later = ({ clock }: TestApp, time: number) => {
  clock.now = new Date(clock.now.getTime() + time)
}

const providers = useProviders()
Object.assign(providers.env, {
  TRUSTED_PROXIES: '1',
  LIMITS: 'departure.ipv4=3 staff_challenge.ipv4=3 departure.ipv6_56=4',
})

describe.each(engines)('leaving for a provider on %s', (engine) => {
  const app = useApp(engine, { env: providers.env })
  beforeEach(() => forgetCounts(app))
  const rows = () => app.db.selectFrom('departures').selectAll().execute()
  const leave = (address: string, more: Record<string, string> = {}) =>
    app.visitor(from(address)).post('/mon-espace/code', { avec: 'france_connect', ...more })

  test('an address leaves so many times an hour, from whichever page, and others go on', async () => {
    for (let at = 0; at < 3; at += 1) expect((await leave('203.0.113.7')).status).toBe(200)
    const refused = await leave('203.0.113.7', { courriel: email })
    expect(refused.status).toBe(429)
    expect(refused.text).toMatch(/réessayez (dans|demain)/)
    expect(refused.text).toContain(`value="${email}"`)
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(3000)
    const visitor = app.visitor(from('203.0.113.7'))
    const start = await visitor.open(`/propositions/${proposals.open}/soutien`)
    const typed = { avec: 'france_connect', courriel: email }
    const act = await visitor.submit(start, /^\/demarches$/, typed)
    expect([act.status, act.text.includes(`value="${email}"`)]).toEqual([429, true])
    const team = await visitor.post('/equipe/connexion/proconnect', {})
    expect([team.status, /réessayez (dans|demain)/.test(team.text)]).toEqual([429, true])
    expect(await rows()).toHaveLength(3)
    expect((await leave('203.0.113.8')).status).toBe(200)
  })

  test('a home with many networks is one block', async () => {
    const answers = []
    for (let at = 0; at < 6; at += 1) answers.push((await leave(`2001:db8:1:${at}::7`)).status)
    expect(answers).toEqual([200, 200, 200, 200, 429, 429])
  })

  test('what never comes back is forgotten after a quarter of an hour', async () => {
    await leave('203.0.113.7')
    later(app, 15 * 60_000 - 1000)
    await sweep(app.deps)
    expect(await rows()).toHaveLength(1)
    later(app, 1000)
    await sweep(app.deps)
    expect(await rows()).toEqual([])
  })
})

describe.each(engines)('asking a passkey of the team on %s', (engine) => {
  const app = useApp(engine, { env: providers.env })
  beforeEach(() => forgetCounts(app))
  const rows = () => app.db.selectFrom('staff_challenges').selectAll().execute()
  const ask = (address: string) => app.visitor(from(address)).post('/equipe/connexion/defi', {})

  test('an address asks so many times an hour, is told when to come back, and others go on', async () => {
    for (let at = 0; at < 3; at += 1) expect((await ask('203.0.113.7')).status).toBe(200)
    const refused = await ask('203.0.113.7')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(3000)
    expect(JSON.parse(refused.text).message).toMatch(/réessayez (dans|demain)/)
    expect(await rows()).toHaveLength(3)
    expect((await ask('203.0.113.8')).status).toBe(200)
  })

  test('what is never answered is forgotten after five minutes', async () => {
    await ask('203.0.113.7')
    later(app, 5 * 60_000)
    await sweep(app.deps)
    expect(await rows()).toEqual([])
  })
})

describe.each(engines)('the weight of what is prepared on %s', (engine) => {
  const app = useApp(engine, {
    env: {
      TRUSTED_PROXIES: '1',
      LIMITS: 'intent_kilobyte.ipv4=30/60 intent_kilobyte.ipv4_24=90',
    },
  })
  beforeEach(() => forgetCounts(app))
  const rows = () => app.db.selectFrom('intents').selectAll().execute()
  // Two of these are 15 kB and 5 kB: as heavy as the contract lets a contribution be, and a third.
  const contribution = (length: number) => ({
    kind: 'contribution',
    id: randomUUID(),
    consultationId: 'numerique-2026',
    contribution: { ...draft, text: '子'.repeat(length) },
  })
  const prepare = (address: string, intent: Record<string, unknown>) =>
    app.request('/v1/intents', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: site.origin, ...from(address) },
      body: JSON.stringify({ ...intent, site: site.key }),
    })
  const hours = async (answer: { json(): Promise<unknown> }) =>
    (Date.parse(Object(await answer.json()).expiresAt) - app.clock.now.getTime()) / hour

  test('heavy ones wait a week, then an hour, then are refused; light ones next door are not', async () => {
    const waits: unknown[] = []
    for (let at = 0; at < 3; at += 1) {
      waits.push(await hours(await prepare('203.0.113.7', contribution(4900))))
    }
    expect(waits).toEqual([7 * 24, 1, 1])
    const refused = await prepare('203.0.113.7', contribution(4900))
    expect(refused.status).toBe(429)
    expect(await refused.json()).toMatchObject({ code: 'limit_reached' })
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(3000)
    expect(await rows()).toHaveLength(3)
    const support = { kind: 'support', id: randomUUID(), proposalId: proposals.open }
    expect(await hours(await prepare('203.0.113.8', support))).toBe(7 * 24)
  })

  test('the same one sent again weighs once', async () => {
    const intent = contribution(1500)
    for (let at = 0; at < 9; at += 1) {
      expect(await hours(await prepare('203.0.113.7', intent))).toBe(7 * 24)
    }
  })

  test('the form keeps what was typed, and so does the first step of a support', async () => {
    for (let at = 0; at < 4; at += 1) await prepare('203.0.113.7', contribution(4900))
    const visitor = app.visitor(from('203.0.113.7'))
    const { territoryId, ...typed } = draft
    const form = await visitor.open('/contribuer')
    const fields = { ...typed, territory: 'Caen (Calvados)', territoryId }
    const again = await visitor.submit(form, /^\/contribuer$/, fields)
    expect(again.status).toBe(429)
    expect(again.text).toContain(draft.text)
    const start = await visitor.open(`/propositions/${proposals.open}/soutien`)
    const step = await visitor.submit(start, /^\/demarches$/, { courriel: email })
    expect([step.status, step.text.includes(`value="${email}"`)]).toEqual([429, true])
    expect(step.text).toMatch(/réessayez (dans|demain)/)
    later(app, hour)
    await forgetCounts(app)
    const sent = await visitor.submit(step, /^\/demarches$/, { courriel: email })
    expect(sent.path).toMatch(/^\/demarches\/[\w-]+\/code\?/)
  })

  test('what waited an hour is gone an hour later, what waits a week stays', async () => {
    for (let at = 0; at < 3; at += 1) await prepare('203.0.113.7', contribution(4900))
    later(app, 2 * hour - 1000)
    await sweep(app.deps)
    expect(await rows()).toHaveLength(3)
    later(app, 1000)
    await sweep(app.deps)
    expect(await rows()).toHaveLength(1)
    later(app, 8 * 24 * hour)
    await sweep(app.deps)
    expect(await rows()).toEqual([])
  })
})
