// Pages of what was done in a session.
import { type Asked, integer, type Order, pageOf } from '../../platform/db/keyset.ts'
import type { Db } from '../../platform/db/tables.ts'

const theLastFirst: Order<{ version: number }> = [integer('version', { direction: 'desc' })]

export async function pageOfActs(
  db: Db,
  { sessionId, item, ...asked }: Asked & { sessionId: string; item?: string | undefined },
) {
  let query = db.selectFrom('committee_acts').selectAll().where('session_id', '=', sessionId)
  if (item) query = query.where('item_id', '=', item)
  return pageOf(query, theLastFirst, asked)
}
