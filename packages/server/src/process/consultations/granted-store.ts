// What the committees of a consultation have granted.
import type { Db } from '../../platform/db/tables.ts'

/** In cents, by every committee of the consultation, but for this item of this session. */
export async function grantedIn(
  trx: Db,
  consultationId: string,
  but?: { session_id: string; item_id: string },
) {
  let query = trx
    .selectFrom('committee_items')
    .innerJoin('committee_sessions', 'committee_sessions.id', 'committee_items.session_id')
    .select((row) => row.fn.sum<number | string | null>('committee_items.amount_cents').as('sum'))
    .where('committee_sessions.consultation_id', '=', consultationId)
    .where('committee_items.outcome', '=', 'fund')
  if (but) {
    query = query.where((row) =>
      row.or([
        row('committee_items.session_id', '!=', but.session_id),
        row('committee_items.item_id', '!=', but.item_id),
      ]),
    )
  }
  const { sum } = await query.executeTakeFirstOrThrow()
  return Number(sum ?? 0)
}
