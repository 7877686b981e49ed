// Reads what the inventory says is a person's, whole rows, table by table.
import { sql } from 'kysely'
import type { Db } from '../../platform/db/tables.ts'
import type { Declaration } from '../../platform/personal-data/declaration.ts'
import { type Person, rowsOf } from '../../platform/personal-data/rows-store.ts'

export type StoredRow = Record<string, string | number | null>

type Declared = { table: string; declared: Declaration }

/** In the order of their key, so that two readings can be compared. */
export async function ownRows(
  db: Db,
  { table, declared }: Declared,
  person: Person,
): Promise<StoredRow[]> {
  const order = sql.join(declared.key.map((name) => sql.ref(name)))
  const { rows } = await sql<StoredRow>`select * from ${sql.table(table)}
    where ${rowsOf(declared, person)} order by ${order}`.execute(db)
  return rows
}
