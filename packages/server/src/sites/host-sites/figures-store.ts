// What came by a site and was confirmed: acts of territories by day, those of people as a total only.
import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'

/** Acts in a territory's name are public, with their date. */
const territoryActs = [
  ['supports', sql`kind = 'territory'`],
  ['referents', sql`true`],
] as const

export type TerritoryAct = (typeof territoryActs)[number][0]

export async function territoryActsBySite(db: Db, site: string) {
  const found: { act: TerritoryAct; day: string; count: number }[] = []
  for (const [act, which] of territoryActs) {
    const { rows } = await sql<{ day: string; count: number | string }>`
      select substr(recorded_at, 1, 10) as day, count(*) as count from ${sql.table(act)}
      where site_key = ${site} and ${which} group by 1 order by 1 desc`.execute(db)
    found.push(...rows.map(({ day, count }) => ({ act, day, count: Number(count) })))
  }
  return found
}

/** What people did in their own name before this moment: to be shown through `shownOfPlace` only. */
export async function peopleActsBySite(db: Db, site: string, before: string) {
  const residents = await db
    .selectFrom('supports')
    .select((row) => row.fn.count<number>('supporter').distinct().as('count'))
    .where('site_key', '=', site)
    .where('kind', '=', 'resident')
    .where('recorded_at', '<', before)
    .executeTakeFirstOrThrow()
  const contributions = await db
    .selectFrom('contributions')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('site_key', '=', site)
    .where('received_at', '<', before)
    .executeTakeFirstOrThrow()
  return { residents: Number(residents.count), contributions: Number(contributions.count) }
}
