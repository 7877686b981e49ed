// Supports that stand beside another one of the same supporter, on a proposal that took in others.
import type { Trx } from '../../platform/db/database.ts'
import type { SupportRow, SupportTables } from './store.ts'

/** They are on record and in no count: the row of `supports` is the one that counts. */
export type BesideTables = { supports_beside: SupportTables['supports'] }

export async function besideOf(trx: Trx, supporters: string[]): Promise<SupportRow[]> {
  if (supporters.length === 0) return []
  return trx
    .selectFrom('supports_beside')
    .selectAll()
    .where('supporter', 'in', supporters)
    .execute()
}

export async function insertBeside(trx: Trx, rows: SupportRow[]) {
  for (let at = 0; at < rows.length; at += 500) {
    await trx
      .insertInto('supports_beside')
      .values(rows.slice(at, at + 500))
      .execute()
  }
}

export async function deleteBeside(trx: Trx, receipts: string[]) {
  if (receipts.length === 0) return
  await trx.deleteFrom('supports_beside').where('receipt', 'in', receipts).execute()
}

type By = { participantId: string; territoryId: string; receipt?: string | undefined }

/** Those that this person gave in the territory's name, counted or not. */
export async function territorySupportsBy(
  trx: Trx,
  { participantId, territoryId, receipt = '' }: By,
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
