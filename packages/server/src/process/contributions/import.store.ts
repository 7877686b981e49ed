// Contributions brought from elsewhere: written once, however often the import runs.
import type { Insertable } from 'kysely'
import type { Db, Trx } from '../../platform/db/tables.ts'
import { fold } from '../../platform/text/fold.ts'
import type { ContributionTables } from './tables.ts'

export type Imported = Insertable<ContributionTables['contributions']> & { id: string }

/** Inserts those that are new; answers their ids. */
export async function insertImported(trx: Trx, rows: Imported[]) {
  if (rows.length === 0) return []
  const inserted = await trx
    .insertInto('contributions')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute()
  return inserted.map(({ id }) => id)
}

export async function existingIds(db: Db, ids: string[]) {
  if (ids.length === 0) return new Set<string>()
  const rows = await db.selectFrom('contributions').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map(({ id }) => id))
}

/** Folded names of places → id; null where several share the name: never resolved by guess. */
export async function placesByName(db: Db) {
  const rows = await db
    .selectFrom('territories')
    .select(['id', 'name', 'department_name', 'search_key'])
    .where('ended_on', 'is', null)
    .execute()
  const places = new Map<string, string | null>()
  for (const { id, name, department_name, search_key } of rows) {
    places.set(search_key, places.has(search_key) ? null : id)
    places.set(fold(`${name} ${department_name ?? ''}`), id)
  }
  return places
}
