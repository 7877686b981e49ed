// Brings a database to the newest migration; refuses one that is newer than this program.
import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from './migrations/index.ts'
import type { Dialect } from './schema.ts'

export async function migrate<T>(db: Kysely<T>, dialect: Dialect) {
  const { error, results } = await migrator(db, dialect).migrateToLatest()
  if (error) throw error
  return (results ?? []).map((result) => result.migrationName)
}

/** Names of the migrations that the database still lacks. */
export async function pendingMigrations<T>(db: Kysely<T>, dialect: Dialect) {
  const known = await migrator(db, dialect).getMigrations()
  return known.filter((migration) => !migration.executedAt).map((migration) => migration.name)
}

function migrator<T>(db: Kysely<T>, dialect: Dialect) {
  return new Migrator({
    db,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(
          Object.entries(migrations).map(([name, up]) => [
            name,
            { up: (trx: Kysely<unknown>) => up(trx, dialect) },
          ]),
        ),
    },
  })
}
