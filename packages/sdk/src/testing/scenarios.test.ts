// What goes wrong on purpose is what the SDK and an integrator's program see.
import { beforeEach, expect, test } from 'vitest'
import { type Client, createClient } from '../client.ts'
import { isMalformed, isNetworkError, isRefusal, isTimeout } from '../errors.ts'
import {
  closedPhase,
  createFakeServer,
  type FakeServer,
  notJson,
  offline,
  rateLimited,
  refused,
  serverError,
  slow,
} from './index.ts'
import { startFakeServer } from './server.ts'
import { clientOf, code, contribution, failure, support } from './test-client.ts'

let fake: FakeServer
let client: Client
beforeEach(() => {
  fake = createFakeServer()
  client = clientOf(fake)
})

test('a closed phase shows everywhere, and acts are refused', async () => {
  fake.play(closedPhase('support'))
  const { support: availability } = await client.proposals.get('trouver-une-place')
  expect(availability).toMatchObject({ open: false, reason: 'closed' })
  const consultation = await client.consultations.get('numerique-2026')
  expect(consultation.open).not.toContain('support')
  expect(await code(client.intents.prepare(support()))).toBe('support_not_open')
})

test('a phase that has not begun', async () => {
  fake.play(closedPhase('contribution', { opensAt: new Date('2999-04-01T00:00:00Z') }))
  expect(await code(client.intents.prepare(contribution()))).toBe('contribution_not_open')
  const { phases } = await client.consultations.get('numerique-2026')
  expect(phases[0]).toMatchObject({ state: 'upcoming', opensAt: '2999-04-01T00:00:00.000Z' })
})

test('a refusal, of the operations that may have it', async () => {
  fake.play(refused('origin_not_allowed'))
  expect(await code(client.intents.prepare(support()))).toBe('origin_not_allowed')
  await client.proposals.list()
})

test('slow: a timeout, and an abort is heeded', async () => {
  fake.play(slow(2000))
  const once = clientOf(fake, { retries: 0, timeout: 20 })
  expect(isTimeout(await failure(once.server.health()))).toBe(true)
  const signal = AbortSignal.timeout(20)
  expect(await failure(client.server.health({ signal }))).toBe(signal.reason)
})

test('offline, for a while: it is tried again', async () => {
  fake.play(offline({ times: 1 }))
  await client.server.health()
  expect(fake.asked).toHaveLength(2)
  fake.play(offline())
  expect(isNetworkError(await failure(clientOf(fake, { retries: 0 }).server.health()))).toBe(true)
  fake.calm()
  await client.server.health()
})

test('a fault of the server, of one operation only', async () => {
  fake.play(serverError(500, { operations: ['getEmbeds'] }))
  expect(await code(client.embeds.get())).toBe('internal_error')
  await client.server.health()
})

test('a portal answers instead', async () => {
  fake.play(notJson())
  expect(isMalformed(await failure(client.server.health()))).toBe(true)
})

test('too many requests, with the time to wait', async () => {
  fake.play(rateLimited(120))
  const error = await failure(client.server.health())
  expect(isRefusal(error) && [error.code, error.retryAfter]).toEqual(['limit_reached', 120_000])
})

test('behind a port it answers the same, to pages of any origin, and cuts when offline', async () => {
  const started = await startFakeServer()
  try {
    const { baseUrl, siteKey } = started
    const real = createClient({ baseUrl, siteKey, retries: 0 })
    const intent = support()
    const { url } = await real.intents.prepare(intent)
    expect(url).toBe(`${baseUrl}/demarches/${intent.id}`)
    started.intents.confirm(intent.id)
    expect((await real.intents.get(intent.id)).state).toBe('confirmed')
    const preflight = await fetch(`${baseUrl}/v1/intents`, { method: 'OPTIONS' })
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([
      204,
      '*',
    ])
    started.play(offline())
    expect(isNetworkError(await failure(real.server.health()))).toBe(true)
  } finally {
    await started.close()
  }
})
