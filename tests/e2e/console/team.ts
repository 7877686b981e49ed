// Members of the team in a browser: signed in, any fault of their pages told.
import type { BrowserContextOptions } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { addMember } from '../../../packages/server/src/people/staff/members.ts'
import { openStaffSession } from '../../../packages/server/src/people/staff/open-session.ts'
import type { StaffRole } from '../../../packages/server/src/platform/http/team.ts'
import type { World } from '../world.ts'

/** A new member, as if they had just come in with a passkey. */
export async function member(
  world: World,
  { name, roles, ...options }: { name: string; roles: StaffRole[] } & BrowserContextOptions,
) {
  const { database, ids, secrets, clock } = world.server.deps
  const tools = { db: database.db, now: clock(), uuid: ids.uuid, token: secrets.token }
  const { id } = (await addMember(tools, { name, roles })).member
  return { id, ...(await signedIn(world, id, options)) }
}

/** Someone of the demonstration's team, whose browser ends with the test. */
export async function atDesk(world: World, staffId: string, options?: BrowserContextOptions) {
  const someone = await signedIn(world, staffId, options)
  // Left open, their console would follow all that the next tests do.
  onTestFinished(() => someone.person.close())
  return someone
}

/** As a click of the demonstration, or a passkey, would have it: on no page yet. */
export async function signedIn(world: World, staffId: string, options?: BrowserContextOptions) {
  const { deps } = world.server
  const proof = staffId.startsWith('demo-') ? 'demonstration' : 'passkey'
  const opening = { staffId, proof, browser: { device: 'Chromium', previousHash: '' } } as const
  const token = await deps.database.db
    .transaction()
    .execute((trx) => openStaffSession(trx, deps, opening))
  const person = await world.person(options)
  const url = world.consultation
  await person.addCookies([{ name: 'parvis-equipe', value: token, url, httpOnly: true }])
  const page = await person.newPage()
  const faults: string[] = []
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  return { person, page, faults }
}
