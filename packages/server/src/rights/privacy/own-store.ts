// Reads what the inventory says is a person's, whole rows, table by table.
import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import { type Person, rowsOf } from './erase-store.ts'
import { inventory } from './inventory.ts'

export type StoredRow = Record<string, string | number | null>

/** The tables in which something may be a person's. */
export const ownTables = Object.keys(inventory).filter(
  (table) => inventory[table]?.subject !== 'elsewhere',
)

/** In the order of their key, so that two readings can be compared. */
export async function ownRows(db: Db, table: string, person: Person): Promise<StoredRow[]> {
  const declared = inventory[table]
  if (!declared) return []
  const order = sql.join(declared.key.map((name) => sql.ref(name)))
  const { rows } = await sql<StoredRow>`select * from ${sql.table(table)}
    where ${rowsOf(declared, person)} order by ${order}`.execute(db)
  return rows
}
