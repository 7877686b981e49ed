// Brings a database to the newest migration; refuses one that this program does not know.
import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Database } from '../platform/db/database.ts'
import type { Dialect } from '../platform/db/table-maker.ts'
import type { Db } from '../platform/db/tables.ts'
import { type Migration, migrations } from './index.ts'
import { faultOfDatabase, faultOfList, UnfitDatabase } from './order.ts'

/** Answers the names of those that were applied. Several processes may ask at the same time. */
export async function migrate({ dialect, migrating }: Migrated, list = migrations) {
  return migrating(async (db) => {
    const { error, results } = await migrator(db, dialect, list).migrateToLatest()
    if (!error) return (results ?? []).map((result) => result.migrationName)
    const applied = await namesIn(db).catch(() => [])
    const fault = faultOfDatabase(applied, namesOf(list))
    throw fault ? new UnfitDatabase(fault) : error
  })
}

/** Names of the migrations that the database still lacks. */
export async function pendingMigrations({ db, dialect }: Pending, list = migrations) {
  const known = await migrator(db, dialect, list).getMigrations()
  return known.filter((migration) => !migration.executedAt).map((migration) => migration.name)
}

type Pending = Pick<Database, 'dialect' | 'db'>
type Migrated = Pick<Database, 'dialect' | 'migrating'>

const namesOf = (list: Migration[]) => list.map(({ name }) => name)

function migrator(db: Db, dialect: Dialect, list: Migration[]) {
  const fault = faultOfList(namesOf(list))
  if (fault) throw new Error(fault)
  return new Migrator({
    db,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(
          list.map(({ name, up }) => [name, { up: (trx: Kysely<unknown>) => up(trx, dialect) }]),
        ),
    },
  })
}

async function namesIn(db: Db) {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return rows.map(({ name }) => name)
}
