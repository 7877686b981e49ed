// Which proposals are before a committee.
import type { Trx } from '../../platform/db/tables.ts'

/** Those that a session has decided about without being public yet: nobody else changes them. */
export async function underCommittee(trx: Trx, itemIds: string[]) {
  if (itemIds.length === 0) return new Set<string>()
  const rows = await trx
    .selectFrom('committee_items')
    .innerJoin('committee_sessions', 'committee_sessions.id', 'committee_items.session_id')
    .select('committee_items.item_id')
    .where('committee_items.item_id', 'in', itemIds)
    .where('committee_items.outcome', 'is not', null)
    .where('committee_sessions.published_at', 'is', null)
    .execute()
  return new Set(rows.map((row) => row.item_id))
}
