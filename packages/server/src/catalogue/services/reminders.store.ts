// Cards that nobody has touched for long, and when the team was told so.
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { ServiceRow } from './tables.ts'

/** Services that have ended are left in peace. */
export async function untouchedServices(db: Db, until: string) {
  return db
    .selectFrom('services')
    .select(['id', 'name', 'updated_on', 'reminded_on'])
    .where('updated_on', '<=', until)
    .where('stage', 'not in', ['investigation_stopped', 'stopped'])
    .orderBy('id')
    .execute()
}

type Seen = Pick<ServiceRow, 'id' | 'updated_on' | 'reminded_on'>

/** False when it was updated, or somebody reminded of it, since it was read. */
export async function markReminded(trx: Trx, seen: Seen, today: string) {
  const { reminded_on } = seen
  const marked = await trx
    .updateTable('services')
    .set({ reminded_on: today })
    .where('id', '=', seen.id)
    .where('updated_on', '=', seen.updated_on)
    .where('reminded_on', reminded_on === null ? 'is' : '=', reminded_on)
    .returning('id')
    .executeTakeFirst()
  return marked !== undefined
}
