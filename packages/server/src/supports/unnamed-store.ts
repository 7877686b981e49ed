// Supports in their own name of people who are no longer known here.
import type { Trx } from '../db/database.ts'
import type { SupportRow } from './store.ts'

/** The territories' stay theirs, whoever gave them. */
export async function unnamedSupports(trx: Trx, consultationId: string): Promise<SupportRow[]> {
  return trx
    .selectFrom('supports')
    .selectAll()
    .where('kind', '=', 'resident')
    .where('participant_id', 'is', null)
    .where('proposal_id', 'in', (inner) =>
      inner.selectFrom('proposals').select('id').where('consultation_id', '=', consultationId),
    )
    .orderBy('proposal_id')
    .orderBy('supporter')
    .execute()
}
