// Where a text still stands in a database: every text column of every table is read.
import { sql } from 'kysely'
import type { Db } from '../src/db/database.ts'

/** "table.column" of each place where one of these texts is found, whatever the case. */
export async function tracesOf(db: Db, needles: string[]) {
  const found: string[] = []
  for (const { name: table, columns } of await db.introspection.getTables()) {
    for (const { name: column, dataType } of columns) {
      if (!/text|char|json/i.test(dataType)) continue
      for (const needle of needles) {
        const { rows } = await sql`select 1 from ${sql.table(table)}
          where lower(${sql.ref(column)}) like ${`%${needle.toLowerCase()}%`} limit 1`.execute(db)
        if (rows.length > 0) found.push(`${table}.${column}: ${needle}`)
      }
    }
  }
  return found
}
