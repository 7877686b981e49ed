// What came by a site and was confirmed, by day: supports, contributions, referents. Counts only.
import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

const acts = [
  ['supports', 'recorded_at'],
  ['contributions', 'received_at'],
  ['referents', 'recorded_at'],
] as const

export type ActName = (typeof acts)[number][0]

export async function actsBySite(db: Db, site: string) {
  const found: { act: ActName; day: string; count: number }[] = []
  for (const [act, at] of acts) {
    const { rows } = await sql<{ day: string; count: number | string }>`
      select substr(${sql.ref(at)}, 1, 10) as day, count(*) as count from ${sql.table(act)}
      where site_key = ${site} group by 1 order by 1 desc`.execute(db)
    found.push(...rows.map(({ day, count }) => ({ act, day, count: Number(count) })))
  }
  return found
}
