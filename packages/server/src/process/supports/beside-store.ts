// Supports that stand beside another one of the same supporter, on a proposal that took in others.

import type { ActsOf } from '../../people/mandates/contested.ts'
import { inChunks } from '../../platform/db/chunks.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { SupportRow } from './store.ts'

export async function besideOf(trx: Trx, supporters: string[]): Promise<SupportRow[]> {
  if (supporters.length === 0) return []
  return trx
    .selectFrom('supports_beside')
    .selectAll()
    .where('supporter', 'in', supporters)
    .execute()
}

export async function insertBeside(trx: Trx, rows: SupportRow[]) {
  for (const some of inChunks(rows)) {
    await trx.insertInto('supports_beside').values(some).execute()
  }
}

export async function deleteBeside(trx: Trx, receipts: string[]) {
  if (receipts.length === 0) return
  await trx.deleteFrom('supports_beside').where('receipt', 'in', receipts).execute()
}

/** Those that this person gave in the territory's name, counted or not. */
export async function territorySupportsBy(
  trx: Trx,
  { participantId, territoryId, receipt = '' }: ActsOf,
): Promise<SupportRow[]> {
  const rows: SupportRow[] = []
  for (const table of ['supports', 'supports_beside'] as const) {
    const found = await trx
      .selectFrom(table)
      .selectAll()
      .where('supporter', '=', `territory:${territoryId}`)
      .where((row) =>
        row.or([row('participant_id', '=', participantId), row('receipt', '=', receipt)]),
      )
      .execute()
    rows.push(...found)
  }
  return rows
}
