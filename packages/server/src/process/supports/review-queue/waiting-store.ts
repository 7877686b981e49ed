// How much waits for the team in the quarantine: a line of its mail, and of the command.
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'

export async function waitingHeld(db: Db) {
  const row = await db
    .selectFrom('held_supports')
    .select([
      sql<number | string>`count(*)`.as('supports'),
      sql<number | string>`count(distinct group_key)`.as('groups'),
      sql<string | null>`min(recorded_at)`.as('since'),
    ])
    .where('state', '=', 'held')
    .executeTakeFirstOrThrow()
  return { supports: Number(row.supports), groups: Number(row.groups), since: row.since }
}
