// Where a text still stands in a database: every text column of every table is read.
import { sql } from 'kysely'
import type { Db } from '../src/platform/db/database.ts'

/** "table.column: text" of each place where one of these texts is found, whatever the case. */
export async function tracesOf(db: Db, needles: string[]) {
  const found: string[] = []
  for (const { name: table, columns } of await db.introspection.getTables()) {
    const texts = columns.filter(({ dataType }) => /text|char|json/i.test(dataType))
    const places = texts.flatMap(({ name: column }) =>
      needles.map((needle) => ({ table, column, needle })),
    )
    // One reading a table; which column it is matters only when there is something.
    if (places.length === 0 || !(await isIn(db, table, places))) continue
    for (const place of places) {
      if (await isIn(db, table, [place])) found.push(`${table}.${place.column}: ${place.needle}`)
    }
  }
  return found
}

async function isIn(db: Db, table: string, places: { column: string; needle: string }[]) {
  const any = places.map(
    ({ column, needle }) => sql`lower(${sql.ref(column)}) like ${`%${needle.toLowerCase()}%`}`,
  )
  const { rows } = await sql`select 1 from ${sql.table(table)}
    where ${sql.join(any, sql` or `)} limit 1`.execute(db)
  return rows.length > 0
}
