// The figures of a site are read from the index alone, with the query that the page asks.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useApp } from '../../../../testing/app.ts'

const query = (
  table: string,
  at: string,
) => sql`select substr(${sql.ref(at)}, 1, 10) as day, count(*)
  from ${sql.table(table)} where site_key = ${'pk_x'} group by 1 order by 1 desc`

const tables = [
  ['supports', 'recorded_at'],
  ['contributions', 'received_at'],
] as const

const lite = useApp('sqlite')
test.each(tables)('SQLite counts %s by site from the index', async (table, at) => {
  const { rows } = await sql<{ detail: string }>`explain query plan ${query(table, at)}`.execute(
    lite.db,
  )
  expect(rows.map(({ detail }) => detail).join(' ')).toContain(
    `COVERING INDEX ${table}_by_site (site_key=?)`,
  )
})

const postgres = useApp('postgres')
test.each(tables)('PostgreSQL finds %s by site in the index', async (table, at) => {
  const plan = await postgres.db.transaction().execute(async (trx) => {
    // A table of a few rows is read whole, whatever its indexes.
    await sql`set local enable_seqscan = off`.execute(trx)
    return sql<{ 'QUERY PLAN': string }>`explain ${query(table, at)}`.execute(trx)
  })
  expect(JSON.stringify(plan.rows)).toContain(`${table}_by_site`)
})
