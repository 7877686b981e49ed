// Members of the team in a browser: signed in, on the console, any fault of its pages told.
import type { BrowserContextOptions } from 'playwright-core'
import { addMember } from '../../../packages/server/src/people/staff/members.ts'
import { openStaffSession } from '../../../packages/server/src/people/staff/open-session.ts'
import type { StaffRole } from '../../../packages/server/src/platform/http/team.ts'
import type { World } from '../world.ts'

/** As if they had just come in with a passkey. */
export async function member(
  world: World,
  { name, roles, ...options }: { name: string; roles: StaffRole[] } & BrowserContextOptions,
) {
  const { deps } = world.server
  const { database, ids, secrets, clock } = deps
  const tools = { db: database.db, now: clock(), uuid: ids.uuid, token: secrets.token }
  const added = await addMember(tools, { name, roles })
  const browser = { device: 'Chromium', previousHash: '' }
  const opening = { staffId: added.member.id, proof: 'passkey', browser } as const
  const token = await database.db
    .transaction()
    .execute((trx) => openStaffSession(trx, deps, opening))
  const person = await world.person(options)
  const url = world.consultation
  await person.addCookies([{ name: 'parvis-equipe', value: token, url, httpOnly: true }])
  const page = await person.newPage()
  const faults: string[] = []
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  return { id: added.member.id, page, faults }
}
