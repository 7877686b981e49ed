// What each command does.
import { spawnSync } from 'node:child_process'
import { demoEnvironment, readConfig } from '../config.ts'
import { migrate } from '../db/migrate.ts'
import { seedDemo } from '../demo/seed.ts'
import { buildDeps, type Deps } from '../deps.ts'
import { start, stopOnSignals } from '../main.ts'
import { addMember } from '../staff/members.ts'
import { staffRoles } from '../staff/roles.ts'
import { readEdition } from '../territories/edition.ts'
import { importEdition } from '../territories/import.ts'
import { importContributionFile } from './import-contributions.ts'
import { importServiceFiles } from './import-services.ts'

export async function runServer() {
  stopOnSignals(await start(readConfig()))
}

export async function runMigrations() {
  await withDeps(async ({ log }, applied) => {
    log.info({ applied }, applied.length > 0 ? 'migrated' : 'nothing to migrate')
  })
}

export async function importTerritories() {
  await withDeps(async ({ database, clock, log }) => {
    const edition = readEdition(clock().toISOString().slice(0, 10))
    log.info(await importEdition(database.db, edition), `territories of edition ${edition.name}`)
  })
}

export async function importServices() {
  await withDeps(async (deps) => {
    console.log(await importServiceFiles(process.argv.slice(3), deps))
  })
}

export async function importContributions() {
  await withDeps(async (deps) => {
    console.log(await importContributionFile(process.argv.slice(3), deps))
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

/** Seeds in a process of its own: reading all territories takes memory that serving does not. */
export async function runDemo() {
  const env = demoEnvironment()
  const [, program = ''] = process.argv
  const { status } = spawnSync(process.execPath, [...process.execArgv, program, 'seed'], {
    stdio: 'inherit',
    env,
  })
  if (status !== 0) throw new Error('The demonstration data could not be written.')
  stopOnSignals(await start(readConfig(env)))
}

async function withDeps(work: (deps: Deps, applied: string[]) => Promise<void>) {
  const deps = buildDeps(readConfig())
  try {
    await deps.database.requireDurability()
    await work(deps, await migrate(deps.database.db, deps.database.dialect))
  } finally {
    deps.mailer.close()
    await deps.database.close()
  }
}
