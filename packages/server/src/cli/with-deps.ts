// Runs a command's work on a database brought to this version, and closes everything after.

import { buildDeps } from '../deps.ts'
import { migrate, pendingMigrations } from '../migrations/migrate.ts'
import { followDatabase } from '../platform/clock-floor.ts'
import { lockData } from '../platform/db/lock.ts'
import type { Deps } from '../platform/deps.ts'
import { readConfig } from '../platform/settings/config.ts'

/** Beside a server, unless the database is of another version than this program. */
export async function withDeps(work: (deps: Deps, applied: string[]) => Promise<void>) {
  const deps = buildDeps(readConfig())
  try {
    await deps.database.requireDurability()
    const applied = await bringUp(deps)
    await followDatabase(deps)
    await work(deps, applied)
  } finally {
    deps.mailer.close()
    await deps.database.close()
  }
}

/** A server would go on with tables that are no longer those it knows: it has to stop first. */
async function bringUp({ config, database }: Deps) {
  const isPending = (await pendingMigrations(database)).length > 0
  const unlock = isPending ? await lockData(config) : () => {}
  try {
    return await migrate(database)
  } finally {
    unlock()
  }
}
