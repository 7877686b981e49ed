// What the team makes of supports that it looks at before they are counted.
import type { Db, Trx } from '../platform/db/tables.ts'

export async function heldByReceipts(db: Db | Trx, receipts: string[]) {
  if (receipts.length === 0) return []
  return db.selectFrom('held_supports').selectAll().where('receipt', 'in', receipts).execute()
}
