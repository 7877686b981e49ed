// Runs a command's work on a database brought to this version, and closes everything after.
import { readConfig } from '../config.ts'
import { migrate } from '../db/migrate.ts'
import { buildDeps, type Deps } from '../deps.ts'

export async function withDeps(work: (deps: Deps, applied: string[]) => Promise<void>) {
  const deps = buildDeps(readConfig())
  try {
    await deps.database.requireDurability()
    await work(deps, await migrate(deps.database.db, deps.database.dialect))
  } finally {
    deps.mailer.close()
    await deps.database.close()
  }
}
