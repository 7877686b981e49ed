// A member of the team of a test, and what its token obtains.
import { randomUUID } from 'node:crypto'
import { addMember } from '../src/people/staff/members.ts'
import type { StaffRole } from '../src/platform/http/team.ts'
import type { TestApp } from './app.ts'
import type { Answer } from './visitor.ts'

export type Member = Awaited<ReturnType<typeof joinTeam>>

/** Adds a member with these roles; `get` and `post` answer the status and the JSON. */
export async function joinTeam(app: TestApp, roles: StaffRole[], name = 'Dominique Petit') {
  const { db, deps, clock } = app
  const tools = { db, now: new Date(clock.now), uuid: deps.ids.uuid, token: deps.secrets.token }
  const { token, member } = await addMember(tools, { name, roles, isDangerous: true })
  // Clocks of tests leap over the hours that such a token lasts.
  const expires_at = new Date(clock.now.getTime() + 90 * 86_400_000).toISOString()
  await db
    .updateTable('staff_tokens')
    .set({ expires_at })
    .where('staff_id', '=', member.id)
    .execute()
  const send = async (path: string, init: RequestInit, by = app) => {
    const headers = new Headers(init.headers)
    headers.set('Authorization', `Bearer ${token}`)
    // Whatever takes a key is sent one: a key is of one transaction.
    const isRepeatable = headers.has('Idempotency-Key')
    if (!isRepeatable) headers.set('Idempotency-Key', randomUUID())
    if (!headers.has('Content-Type')) headers.set('Content-Type', 'application/json')
    const answer = await by.request(path, { ...init, headers })
    // biome-ignore lint/suspicious/noExplicitAny: each test says what it expects of the answer
    const body = (await answer.json()) as any
    // A preview, a trial and a question write nothing; presence is passing, and kept apart; with a key it may be done already.
    const isApart =
      /-previews?$|\/test$|\/of-mailbox$/.test(path) ||
      path === '/v1/staff/presence' ||
      isRepeatable
    const isChange =
      init.method === 'POST' && !isApart && answer.ok && !changedNothing.has(body.outcome)
    if (isChange) await requireEntry(app, path, answer)
    return { status: answer.status, body }
  }
  return {
    id: member.id,
    get: (path: string, headers: Record<string, string> = {}) =>
      send(path, { method: 'GET', headers }),
    /** To another process of the same database, if one is named. */
    post: (path: string, body: unknown, headers: Record<string, string> = {}, by = app) =>
      send(path, { method: 'POST', body: JSON.stringify(body), headers }, by),
    /** Gives a file; to another process of the same database, if one is named. */
    file: (path: string, body: string | Uint8Array<ArrayBuffer>, headers = {}, by = app) => {
      const type = { 'Content-Type': 'application/octet-stream' }
      return send(path, { method: 'POST', body, headers: { ...type, ...headers } }, by)
    },
  }
}

/** What an operation may answer that had nothing to change. */
const changedNothing = new Set(['known', 'unknown_mail', 'no_failure'])

/** Whatever the team changes is in its log: each test that changes something proves it. */
async function requireEntry({ db }: TestApp, path: string, answer: Answer) {
  const entry = await db
    .selectFrom('staff_log')
    .select('id')
    .where('request_id', '=', answer.headers.get('X-Request-Id'))
    .executeTakeFirst()
  if (!entry) throw new Error(`${path} left no entry in the log of the team.`)
}
