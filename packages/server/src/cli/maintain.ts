// Commands that bring a database up: migrations, the demonstration's data, members of the team.
import { publishDue } from '../committees/publish.ts'
import { seedDemo } from '../demo/seed.ts'
import { addMember } from '../staff/members.ts'
import { staffRoles } from '../staff/roles.ts'
import { withDeps } from './with-deps.ts'

export async function runMigrations() {
  await withDeps(async ({ log }, applied) => {
    log.info({ applied }, applied.length > 0 ? 'migrated' : 'nothing to migrate')
  })
}

export async function runSeed() {
  await withDeps(async (deps) => {
    const isSeeded = await seedDemo(deps)
    deps.log.info(isSeeded ? 'demonstration data written' : 'the database has data: left alone')
  })
}

/** `staff-add NAME ROLE…`: prints the token once; only its digest is kept. */
export async function addStaff() {
  const [name = '', ...given] = process.argv.slice(3)
  const roles = staffRoles.filter((role) => given.includes(role))
  if (name === '' || roles.length === 0 || roles.length < given.length) {
    throw new Error(`Usage: parvis staff-add NAME ROLE…  Roles: ${staffRoles.join(', ')}.`)
  }
  await withDeps(async ({ database, clock, ids, secrets }) => {
    const tools = { db: database.db, now: clock(), uuid: ids.uuid, token: secrets.token }
    const { member, token, expiresAt } = await addMember(tools, { name, roles })
    console.log(`${member.name} (${member.id})\nToken, shown once, until ${expiresAt}:\n${token}`)
  })
}

/** For a server that was stopped at the set time; as often as one likes. */
export async function publishCommittees() {
  await withDeps(async (deps) => {
    const committees = await publishDue(deps)
    deps.log.info({ committees }, committees.length > 0 ? 'published' : 'nothing is due')
  })
}
