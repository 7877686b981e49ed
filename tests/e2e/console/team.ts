// Members of the team in a browser: signed in, any fault of their pages told.
import type { BrowserContext, BrowserContextOptions } from 'playwright-core'
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

type Coming = BrowserContextOptions & { as: string }

/** Whoever of the demonstration's team, at this address. `as`: their id; the rest is how their browser differs. */
export async function openConsole(world: World, path: string, coming: Coming) {
  const someone = await atDesk(world, coming)
  await someone.page.goto(`${world.consultation}${path}`)
  return someone
}

type Someone = Awaited<ReturnType<typeof signedIn>>

/** Those of a world who are not in a test. */
const away = new WeakMap<World, Map<string, Someone>>()

/**
 * On no page yet. Their window is the one of the tests before, with nothing kept from these: a new one costs more than the
 * console that it shows.
 */
export async function atDesk(world: World, coming: Coming): Promise<Someone> {
  const { as, ...options } = coming
  const resting = away.get(world) ?? new Map<string, Someone>()
  away.set(world, resting)
  const name = JSON.stringify(coming)
  const known = resting.get(name)
  // Who is in a test twice has two windows.
  resting.delete(name)
  const someone = known ?? (await signedIn(world, as, options))
  if (known) await giveSession(world, as, known.person)
  onTestFinished(async () => {
    if (await rest(world, someone)) resting.set(name, someone)
  })
  return someone
}

/** Away from the console, which would follow all that the next tests do; false when there is no window any more. */
async function rest({ consultation }: World, { person, page, faults }: Someone) {
  for (const other of person.pages()) if (other !== page) await other.close()
  if (page.isClosed()) {
    await person.close()
    return false
  }
  await person.setOffline(false)
  await person.unrouteAll()
  await page.unrouteAll()
  // A page with the same headers stays in the same process.
  await page.goto(`${consultation}/equipe/connexion`)
  await page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
  await person.clearCookies()
  faults.length = 0
  return true
}

/** As a click of the demonstration, or a passkey, would have it: on no page yet. */
export async function signedIn(world: World, staffId: string, options?: BrowserContextOptions) {
  const person = await world.person(options)
  await giveSession(world, staffId, person)
  const page = await person.newPage()
  const faults: string[] = []
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  return { person, page, faults }
}

async function giveSession(world: World, staffId: string, person: BrowserContext) {
  const { deps } = world.server
  const proof = staffId.startsWith('demo-') ? 'demonstration' : 'passkey'
  const opening = { staffId, proof, browser: { device: 'Chromium', previousHash: '' } } as const
  const token = await deps.database.db
    .transaction()
    .execute((trx) => openStaffSession(trx, deps, opening))
  const url = world.consultation
  await person.addCookies([{ name: 'parvis-equipe', value: token, url, httpOnly: true }])
}
