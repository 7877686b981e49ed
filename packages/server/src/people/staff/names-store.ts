// Members of the team by number: their names, and whether they may still act.
import type { Db, Trx } from '../../platform/db/tables.ts'

/** Names of members of the team, by id. */
export async function staffNames(db: Db | Trx, ids: (string | null)[]) {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map<string, string>()
  const rows = await db
    .selectFrom('staff_members')
    .select(['id', 'name'])
    .where('id', 'in', wanted)
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** A member of the team who may still act. */
export async function findActiveMember(db: Db | Trx, id: string) {
  return db
    .selectFrom('staff_members')
    .select(['id', 'name'])
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}
