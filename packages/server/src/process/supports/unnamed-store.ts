// Supports in their own name of people who are no longer known here.
import type { Trx } from '../../platform/db/database.ts'
import type { SupportRow } from './store.ts'

/** Counted or beside. The territories' stay theirs, whoever gave them. */
export async function unnamedSupports(trx: Trx, consultationId: string): Promise<SupportRow[]> {
  const rows: SupportRow[] = []
  for (const table of ['supports', 'supports_beside'] as const) {
    const found = await trx
      .selectFrom(table)
      .selectAll()
      .where('kind', '=', 'resident')
      .where('participant_id', 'is', null)
      .where('proposal_id', 'in', (inner) =>
        inner.selectFrom('proposals').select('id').where('consultation_id', '=', consultationId),
      )
      .execute()
    rows.push(...found)
  }
  const key = (row: SupportRow) => `${row.proposal_id} ${row.supporter}`
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
