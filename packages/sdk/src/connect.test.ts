// What a call does when things go wrong: tries again, waits, gives up, and says why.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Client, createClient } from './client.ts'
import { connect } from './connect.ts'
import { isMalformed, isNetworkError, isRefusal, isTimeout } from './errors.ts'
import { newIntentId } from './new-intent-id.ts'
import { retryAfter } from './retry.ts'
import { problem, startServer } from './test-server.ts'

let server: Awaited<ReturnType<typeof startServer>>
let client: Client
beforeEach(async () => {
  server = await startServer()
  client = createClient({ baseUrl: server.baseUrl, timeout: 300 })
})
afterEach(() => server.close())

const failure = (call: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(call).then(
    () => expect.fail('the call should have failed'),
    (error) => error,
  )

test('an intent is sent again under the same id after a cut and a 503', async () => {
  server.replies.push({ instead: 'cut' }, problem(503, 'storage_unavailable'))
  server.replies.push({ status: 201, body: { state: 'prepared' } })
  const id = newIntentId()
  await client.intents.prepare({ kind: 'support', id, proposalId: 'x' })
  expect(server.received).toHaveLength(3)
  for (const { body } of server.received) expect(body).toMatchObject({ id })
})

test.each([408, 429, 502, 503, 504])('%i is tried again', async (status) => {
  server.replies.push({ status, text: '<h1>a proxy says no</h1>' })
  await client.server.health()
  expect(server.received).toHaveLength(2)
})

test('Retry-After is waited for', async () => {
  server.replies.push({ ...problem(429, 'limit_reached'), headers: { 'retry-after': '1' } })
  const start = performance.now()
  await client.server.health()
  expect(performance.now() - start).toBeGreaterThan(950)
})

test('a Retry-After of minutes is left to the caller', async () => {
  server.replies.push({ ...problem(429, 'limit_reached'), headers: { 'retry-after': '120' } })
  const error = await failure(client.server.health())
  expect(isRefusal(error) && error.retryAfter).toBe(120_000)
  expect(server.received).toHaveLength(1)
})

test('Retry-After is read as seconds or as a date', () => {
  const now = Date.parse('2026-04-01T10:00:00Z')
  expect(retryAfter('7', now)).toBe(7000)
  expect(retryAfter('Wed, 01 Apr 2026 10:00:05 GMT', now)).toBe(5000)
  expect(retryAfter('Wed, 01 Apr 2026 09:00:00 GMT', now)).toBeNull()
  expect(retryAfter('soon', now)).toBeNull()
  expect(retryAfter(null, now)).toBeNull()
})

test('a refusal is not tried again and tells everything', async () => {
  const errors = [{ path: 'contribution.title', code: 'too_short', detail: 'Trop court.' }]
  server.replies.push(problem(422, 'invalid_input', { errors }))
  const error = await failure(client.proposals.get('x'))
  expect(isRefusal(error)).toBe(true)
  expect(error).toMatchObject({
    code: 'invalid_input',
    status: 422,
    detail: 'Non.',
    requestId: 'r-1',
    errors,
  })
  expect(server.received).toHaveLength(1)
})

test('it gives up after the retries asked for', async () => {
  server.replies.push({ instead: 'cut' }, { instead: 'cut' })
  const twice = createClient({ baseUrl: server.baseUrl, retries: 1 })
  expect(isNetworkError(await failure(twice.server.health()))).toBe(true)
  expect(server.received).toHaveLength(2)
})

test('silence is a timeout', async () => {
  server.replies.push({ instead: 'silence' })
  const once = createClient({ baseUrl: server.baseUrl, retries: 0 })
  const error = await failure(once.server.health({ timeout: 50 }))
  expect(isTimeout(error)).toBe(true)
  expect(error).toMatchObject({ timeout: 50 })
  expect(isNetworkError(error) || isRefusal(error) || isMalformed(error)).toBe(false)
})

test.each(['<html>', '12', 'null', ''])('an answer %j is malformed', async (text) => {
  server.replies.push({ text, headers: { 'x-request-id': 'r-9' } })
  const error = await failure(client.server.health())
  expect(isMalformed(error)).toBe(true)
  expect(error).toMatchObject({ status: 200, requestId: 'r-9' })
})

test('a signal stops the call, with its reason', async () => {
  server.replies.push({ instead: 'silence' })
  const controller = new AbortController()
  setTimeout(() => controller.abort('enough'), 30)
  expect(await failure(client.server.health({ signal: controller.signal }))).toBe('enough')
  expect(await failure(client.server.health({ signal: controller.signal }))).toBe('enough')
  expect(server.received).toHaveLength(1)
})

test('a signal stops the wait between two attempts', async () => {
  server.replies.push({ ...problem(503, 'storage_unavailable'), headers: { 'retry-after': '20' } })
  const controller = new AbortController()
  setTimeout(() => controller.abort('enough'), 100)
  expect(await failure(client.server.health({ signal: controller.signal }))).toBe('enough')
})

test('guards know errors of another copy of the package', () => {
  expect(isRefusal(Object.assign(new Error(), { parvis: 'refusal' }))).toBe(true)
  expect(isTimeout(new DOMException('', 'TimeoutError'))).toBe(false)
  expect(isRefusal(null)).toBe(false)
})

test('an intent id is a random UUID', () => {
  const ids = new Set(Array.from({ length: 1000 }, newIntentId))
  expect(ids.size).toBe(1000)
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  }
})

test.each([
  ['no scheme', 'consultation.example'],
  ['a port taken for a scheme', 'localhost:3000'],
  ['another scheme', 'ftp://consultation.example'],
  ['a query', 'https://consultation.example?site=pk_1'],
  ['an empty query', 'https://consultation.example?'],
  ['a fragment', 'https://consultation.example#top'],
  ['credentials', 'https://user:secret@consultation.example'],
  ['a password alone', 'https://:secret@consultation.example'],
  ['no host', 'https:///v1'],
  ['what was pasted after it', 'https://consultation.example '],
  ['nothing', ''],
  ['what a missing variable gives', JSON.parse('{}').baseUrl],
])('an address with %s is told at once, without repeating it', (_, baseUrl) => {
  for (const begin of [createClient, connect]) {
    expect(() => begin({ baseUrl })).toThrow(TypeError)
    expect(() => begin({ baseUrl })).not.toThrow('secret')
  }
})

test.each(['https://c.example/', 'https://c.example//', 'https://c.example'])(
  '%j leads to the same addresses',
  (baseUrl) => expect(connect({ baseUrl }).baseUrl).toBe('https://c.example'),
)
