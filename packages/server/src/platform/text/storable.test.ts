// No text from outside fails a query: every route is asked by every door, and never answers with a fault.
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { useApp } from '../../../testing/app.ts'
import { cursorOf } from '../../../testing/cursors.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { isAll } from '../../../testing/how-many.ts'
import { operations } from '../../contract.ts'
import { addMember } from '../../people/staff/members.ts'
import { staffOperations } from '../../staff-contract.ts'
import { cookieNames } from '../http/cookies.ts'
import { isStorable, unstorableIn } from './storable.ts'

const nul = 'a\0b'
const half = 'a\ud800b'
const long = 'x'.repeat(8000)

test('NUL and half a pair are told, wherever they are', () => {
  expect([nul, half, 'é👍', ''].map(isStorable)).toEqual([false, false, true, true])
  expect(unstorableIn({ a: [{ b: nul }] })).toEqual(['a', '0', 'b'])
  expect(unstorableIn({ a: { [half]: 1 } })).toEqual(['a'])
  expect(unstorableIn({ a: ['é', null, 3, true] })).toBeUndefined()
})

/** As they may stand in an address: NUL, twice encoded, cut, no UTF-8, half a pair, a plus, very long. */
const inAddress = ['%00', 'a%00b', '%2500', '%252500', '%', '%E0%A4%A', '%ED%A0%80', '+%00', long]

const names = [
  'id',
  'kind',
  'site',
  'cursor',
  'sort',
  'q',
  'status',
  'theme',
  'proposal',
  'proposalId',
  'email',
  'code',
  'token',
  'challenge',
  'territory',
  'territoryId',
  'au-nom-de',
  'intent',
  'name',
  'reason',
  'url',
  'origin',
  'key',
  'siteKey',
  'retour',
  'preuve',
  'response',
  'state',
  'iss',
]
const bodies = (text: string) => Object.fromEntries(names.map((name) => [name, text]))

/** A cursor of each kind of list that holds such a text. */
const cursors = [
  [nul, 'a'],
  ['a', nul],
  [1, nul],
  [half, half],
].map((key) => cursorOf(...key))

type Schema = z.core.JSONSchema.JSONSchema

/** Bodies that the contract allows, one a choice, where each text that may be anything is this one. */
function allowed(schema: Schema, text: string): unknown[] {
  const choices = schema.oneOf ?? schema.anyOf
  if (choices) return choices.flatMap((one) => allowed(one as Schema, text))
  if (schema.const !== undefined) return [schema.const]
  if (schema.enum) return [schema.enum[0]]
  if (schema.format === 'uuid') return ['5f0c1f5e-9d3c-4b7a-8f6e-2a1b3c4d5e6f']
  if (schema.type === 'string') return [schema.format || schema.pattern ? 'a@mairie.example' : text]
  if (schema.type === 'integer' || schema.type === 'number') return [schema.minimum ?? 1]
  if (schema.type === 'boolean') return [true]
  if (schema.type === 'array') {
    const [item] = allowed((schema.items ?? {}) as Schema, text)
    return [Array.from({ length: schema.minItems ?? 1 }, () => item)]
  }
  if (!schema.properties) return [null]
  const parts = Object.entries(schema.properties).map(
    ([name, one]) => [name, allowed(one as Schema, text)] as const,
  )
  const most = Math.max(1, ...parts.map(([, values]) => values.length))
  return Array.from({ length: most }, (_, at) =>
    Object.fromEntries(parts.map(([name, values]) => [name, values[at % values.length]])),
  )
}

function contractBodies(text: string) {
  return [...operations, ...staffOperations].flatMap((one) => {
    if (!('body' in one) || !one.body) return []
    const schema = z.toJSONSchema(one.body, { io: 'input', unrepresentable: 'any' })
    const path = one.path.replaceAll(/\{\w+\}/g, 'x')
    return allowed(schema, text).map((body) => ({ path, body }))
  })
}

type Asked = { path: string; init: RequestInit }

/**
 * What a route is asked with, by each of its doors: all, or, in the usual tests, one each, by turns, since the same
 * few readers stand behind every route. So each of these texts comes to many routes, and each route has its share.
 */
const share =
  (turn: number) =>
  <T>(all: readonly T[]): T[] =>
    all.filter((_, at) => at % all.length === turn % all.length || isAll)

function* ways(method: string, route: string, turn: number): Generator<Asked> {
  const some = share(turn)
  const filled = (text: string) => route.replaceAll(/:\w+(\{[^}]*\})?\??|\*/g, text)
  const isRead = method === 'GET'
  const json = (body: unknown) => ({
    method,
    headers: { 'Content-Type': 'application/json' },
    ...(!isRead && { body: JSON.stringify(body) }),
  })
  const form = (fields: Record<string, string>) => ({
    method,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    ...(!isRead && { body: new URLSearchParams(fields).toString() }),
  })
  for (const text of some(inAddress)) {
    if (route.includes(':')) yield { path: filled(text), init: json({}) }
    yield {
      path: `${filled('x')}?${names.map((name) => `${name}=${text}`).join('&')}`,
      init: json({}),
    }
  }
  for (const cursor of some(cursors))
    yield { path: `${filled('x')}?cursor=${cursor}`, init: json({}) }
  for (const name of some(cookieNames))
    yield { path: filled('x'), init: { ...json({}), headers: { Cookie: `${name}=a%00b` } } }
  if (isRead) return
  for (const text of some([nul, half, long])) {
    const fields = bodies(text)
    yield { path: filled('x'), init: json(fields) }
    yield {
      path: filled('x'),
      init: json({ [text]: text, ids: [text], items: [fields], ...fields }),
    }
    yield { path: filled('x'), init: form(fields) }
    yield { path: filled('x'), init: form({ [text]: 'a' }) }
  }
}

describe.each(engines)('texts from outside on %s', (engine) => {
  const app = useApp(engine)

  test('no route answers any of them with a fault of ours', async () => {
    const visitor = app.visitor()
    await visitor.support(proposals.open, mailboxes.resident)
    const cookie = [...visitor.cookies].map((pair) => pair.join('=')).join('; ')
    const { ids, secrets } = app.deps
    const tools = { db: app.db, now: new Date(app.clock.now), uuid: ids.uuid, token: secrets.token }
    const asked = { name: 'Dominique Petit', roles: ['administrator' as const], isDangerous: true }
    const { token } = await addMember(tools, asked)
    const routes = new Map(
      app.app.routes
        .filter(({ method, path }) => /^(GET|POST)$/.test(method) && path !== '*')
        .filter(({ path }) => !/^\/(assets|widgets|galerie)\//.test(path))
        .map(({ method, path }) => [`${method} ${path}`, { method, path }]),
    )
    expect(routes.size).toBeGreaterThan(150)
    const failed: string[] = []
    for (const [turn, { method, path }] of [...routes.values()].entries()) {
      for (const { path: at, init } of ways(method, path, turn)) {
        const headers = new Headers(init.headers)
        headers.set('Origin', 'http://parvis.localhost')
        if (!headers.has('Cookie')) headers.set('Cookie', cookie)
        if (path.startsWith('/v1/staff/')) headers.set('Authorization', `Bearer ${token}`)
        const answer = await app.request(at, { ...init, headers })
        await answer.body?.cancel()
        if (answer.status >= 500) failed.push(`${method} ${at.slice(0, 100)} ${answer.status}`)
      }
    }
    expect([...new Set(failed)]).toEqual([])
  }, 120_000)

  test.each([nul, half, long])(
    '%j in the place of every free text of the contract',
    async (text) => {
      const { token } = await addMember(
        {
          db: app.db,
          now: new Date(app.clock.now),
          uuid: app.deps.ids.uuid,
          token: app.deps.secrets.token,
        },
        { name: 'Dominique Petit', roles: ['administrator'], isDangerous: true },
      )
      const failed: unknown[] = []
      for (const { path, body } of contractBodies(text)) {
        const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` }
        const answer = await app.request(path, {
          method: 'POST',
          headers,
          body: JSON.stringify(body),
        })
        if (answer.status >= 500) failed.push([path, answer.status])
      }
      expect(failed).toEqual([])
    },
  )
})
