// Supports of people who have erased their account since supports were over: when these open again,
// whoever gave one could give it again, and nothing is kept that would tell. So they are taken out.
import type { Trx } from '../../platform/db/database.ts'
import { takeOut } from './erased.ts'
import { unnamedSupports } from './unnamed-store.ts'

const batch = 500

export async function takeOutUnnamed(trx: Trx, consultationId: string, at: string) {
  const rows = await unnamedSupports(trx, consultationId)
  for (let from = 0; from < rows.length; from += batch) {
    await takeOut(trx, rows.slice(from, from + batch), at)
  }
}
