// A member of the team of a test, and what its token obtains.
import { addMember } from '../src/staff/members.ts'
import type { StaffRole } from '../src/staff/roles.ts'
import type { TestApp } from './app.ts'

export type Member = Awaited<ReturnType<typeof joinTeam>>

/** Adds a member with these roles; `get` and `post` answer the status and the JSON. */
export async function joinTeam(app: TestApp, roles: StaffRole[], name = 'Dominique Petit') {
  const { db, deps, clock } = app
  const tools = { db, now: new Date(clock.now), uuid: deps.ids.uuid, token: deps.secrets.token }
  const { token, member } = await addMember(tools, { name, roles })
  const send = async (path: string, init: RequestInit) => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
    const answer = await app.request(path, { ...init, headers })
    // biome-ignore lint/suspicious/noExplicitAny: each test says what it expects of the answer
    return { status: answer.status, body: (await answer.json()) as any }
  }
  return {
    id: member.id,
    get: (path: string) => send(path, { method: 'GET' }),
    post: (path: string, body: unknown) =>
      send(path, { method: 'POST', body: JSON.stringify(body) }),
  }
}
