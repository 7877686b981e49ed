// Supports of people who have erased their account since supports were over: when these open again,
// whoever gave one could give it again, and nothing is kept that would tell. So they are taken out.
import { inChunks } from '../../platform/db/chunks.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { takeOut } from './erased.ts'
import { unnamedSupports } from './unnamed-store.ts'

export async function takeOutUnnamed(trx: Trx, consultationId: string, at: string) {
  const rows = await unnamedSupports(trx, consultationId)
  for (const some of inChunks(rows)) await takeOut(trx, some, at)
}
