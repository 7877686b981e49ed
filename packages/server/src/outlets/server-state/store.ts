// What the database says of itself.
import { sql } from 'kysely'
import type { Database } from '../../platform/db/database.ts'

export async function engineVersion({ db, dialect }: Database) {
  const asked =
    dialect === 'sqlite'
      ? sql<{ version: string }>`select sqlite_version() as version`
      : sql<{ version: string }>`select current_setting('server_version') as version`
  const { rows } = await asked.execute(db)
  return rows[0]?.version ?? ''
}
