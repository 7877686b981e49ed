// Commands that bring a database up: migrations, the demonstration's data, what is due.

import { publishDue } from '../process/committees/publish.ts'
import { withDeps } from './with-deps.ts'

export async function runMigrations() {
  await withDeps(async ({ log }, applied) => {
    log.info({ applied }, applied.length > 0 ? 'migrated' : 'nothing to migrate')
  })
}

export async function runSeed() {
  const { seedDemo } = await import('../demo/seed.ts')
  await withDeps(async (deps) => {
    const isSeeded = await seedDemo(deps)
    deps.log.info(isSeeded ? 'demonstration data written' : 'the database has data: left alone')
  })
}

/** For a server that was stopped at the set time; as often as one likes. */
export async function publishCommittees() {
  await withDeps(async (deps) => {
    const committees = await publishDue(deps)
    deps.log.info({ committees }, committees.length > 0 ? 'published' : 'nothing is due')
  })
}
