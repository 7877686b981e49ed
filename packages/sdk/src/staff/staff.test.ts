// The team's operations against a real server: where each goes, what is tried again, and what is told of answers.
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, expectTypeOf, test } from 'vitest'
import { problem, startServer } from '../test-server.ts'
import {
  connectStaff,
  createService,
  isRefusal,
  isRefusalOf,
  isRefusedWith,
  isTimeout,
  listModerationQueue,
  type RefusalsOf,
  rejectContribution,
  type StaffAnswer,
} from './index.ts'
import * as functions from './printed/all.ts'
import * as operations from './printed/operations.ts'

type Described = {
  operationId: string
  parameters: { name: string; in: string }[]
  requestBody?: { content: Record<string, object> }
  'x-roles': string[]
  'x-step-up'?: boolean
}
const file = new URL('../../openapi-staff.json', import.meta.url)
const { paths } = JSON.parse(readFileSync(file, 'utf8')) as {
  paths: Record<string, Record<string, Described>>
}
const described = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, one]) => ({ method, path, one })),
)
const isFile = ({ requestBody }: Described) =>
  'application/octet-stream' in (requestBody?.content ?? {})
const byName = functions as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>

let server: Awaited<ReturnType<typeof startServer>>
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

test('each operation of the document is a function that calls its method and path', async () => {
  const connection = connectStaff({ baseUrl: server.baseUrl })
  for (const { one } of described) {
    const ids = one.parameters.filter((parameter) => parameter.in === 'path').map(() => 'a/b')
    const hasQuery = one.parameters.some((parameter) => parameter.in === 'query')
    const takesFile = isFile(one)
    const given = takesFile
      ? [new Blob(['{"version":3}']), { limit: 5 }]
      : one.requestBody
        ? [{ version: 3 }]
        : hasQuery
          ? [{ limit: 5 }]
          : []
    await byName[one.operationId]?.(connection, ...ids, ...given)
  }
  expect(
    server.received.map(({ method, path, query, body }) => ({ method, path, query, body })),
  ).toEqual(
    described.map(({ method, path, one }) => ({
      method: method.toUpperCase(),
      path: path.replaceAll(/\{\w+\}/g, 'a%2Fb'),
      query: one.parameters.some((parameter) => parameter.in === 'query') ? { limit: '5' } : {},
      body: one.requestBody ? { version: 3 } : undefined,
    })),
  )
  expect(Object.keys(functions).sort()).toEqual(described.map(({ one }) => one.operationId).sort())
})

test('who may call each is there as data', () => {
  const said = described.map(({ one }) => [
    one.operationId,
    { roles: one['x-roles'], proof: one['x-step-up'] ?? false },
  ])
  expect({ ...operations }).toEqual(Object.fromEntries(said))
})

test('a read is tried again, an act never is', async () => {
  const connection = connectStaff({ baseUrl: server.baseUrl, retries: 1 })
  server.replies.push(problem(503, 'storage_unavailable'), { body: { items: [] } })
  await listModerationQueue(connection, { state: ['received'] })
  expect(server.received).toHaveLength(2)

  server.replies.push(problem(503, 'storage_unavailable'))
  const act = rejectContribution(connection, 'c', { version: 1, reason: 'duplicate' })
  await expect(act).rejects.toSatisfy(isRefusal)
  server.replies.push({ instead: 'silence' })
  const lost = rejectContribution(
    connection,
    'c',
    { version: 1, reason: 'duplicate' },
    { timeout: 50 },
  )
  await expect(lost).rejects.toSatisfy(isTimeout)
  expect(server.received).toHaveLength(4)
})

test('a creation carries its key, a program its token, a page neither', async () => {
  const program = connectStaff({ baseUrl: server.baseUrl, token: 'st_1', locale: 'en' })
  await createService(program, { title: 'Crèche' } as never, { requestKey: 'k-1' })
  await listModerationQueue(connectStaff({ baseUrl: server.baseUrl }))
  const [first, second] = server.received.map(({ headers }) => headers)
  expect(first).toMatchObject({
    authorization: 'Bearer st_1',
    'idempotency-key': 'k-1',
    'accept-language': 'en',
    'content-type': 'application/json',
  })
  expect(Object.keys(second ?? {})).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/authorization|idempotency-key/)]),
  )
})

test('the cookie goes to the page’s own server only, and never beside a token', async () => {
  const asked: RequestInit[] = []
  const answers: typeof fetch = async (_, init = {}) => {
    asked.push(init)
    return Response.json({})
  }
  await listModerationQueue(connectStaff({ baseUrl: '', fetch: answers }))
  await listModerationQueue(connectStaff({ baseUrl: '', fetch: answers, token: 'st_1' }))
  expect(asked.map(({ credentials }) => credentials)).toEqual(['same-origin', 'omit'])
})

test('each answer is told, with the version of its server', async () => {
  const told: StaffAnswer[] = []
  const connection = connectStaff({
    baseUrl: server.baseUrl,
    onAnswer: (answer) => told.push(answer),
  })
  server.replies.push({ headers: { 'x-parvis-version': '1.4.0' }, body: { items: [] } })
  server.replies.push(problem(401, 'staff_token_invalid'))
  await listModerationQueue(connection)
  await listModerationQueue(connection).catch(() => undefined)
  expect(told).toEqual([
    { status: 200, version: '1.4.0', requestId: null },
    { status: 401, version: null, requestId: 'r-1' },
  ])
})

test('a call that nobody waits for any more is given up', async () => {
  const controller = new AbortController()
  const connection = connectStaff({ baseUrl: server.baseUrl })
  server.replies.push({ instead: 'silence' })
  const call = listModerationQueue(connection, {}, { signal: controller.signal })
  controller.abort(new Error('elsewhere'))
  await expect(call).rejects.toThrow('elsewhere')
})

test('a refusal has the codes of its operation, and no other', async () => {
  const facts = { by: 'Camille Roux', at: '2026-11-30T14:02:00.000Z', act: 'reject' }
  server.replies.push(problem(409, 'changed_meanwhile', { facts }))
  const connection = connectStaff({ baseUrl: server.baseUrl })
  const call = rejectContribution(connection, 'c', { version: 1, reason: 'duplicate' })
  const error = await call.catch((thrown: unknown) => thrown)
  expectTypeOf<'proposal_not_live'>().not.toExtend<RefusalsOf<typeof rejectContribution>>()
  expectTypeOf<'staff_role_missing'>().toExtend<RefusalsOf<typeof rejectContribution>>()
  if (!isRefusalOf(rejectContribution, error)) throw error
  expectTypeOf(error.code).toEqualTypeOf<RefusalsOf<typeof rejectContribution>>()
  if (error.code !== 'changed_meanwhile') throw error
  expectTypeOf(error.facts).toEqualTypeOf<{ by?: string; at?: string; act?: string }>()
  expect(error.facts).toEqual(facts)
  expect(isRefusalOf(rejectContribution, new Error('else'))).toBe(false)
  expect([
    isRefusedWith('changed_meanwhile', error),
    isRefusedWith('state_forbids', error),
  ]).toEqual([true, false])
})
