// What deciding about a proposal needs: its decision, and its consultation's dates and rules.

import { among } from '../../platform/db/among.ts'
import type { Db } from '../../platform/db/tables.ts'
import { type ConsultationFrame, consultationFrames } from '../consultations/store.ts'

export type ProposalFacts = {
  id: string
  title: string
  decision: 'kept' | 'not_kept' | null
  /** The proposal that took its supports; null while it has its own. */
  mergedInto: string | null
  consultation: ConsultationFrame
}

export async function loadProposalFacts(db: Db, ids: string[]) {
  const rows = await db
    .selectFrom('proposals')
    .select(['id', 'title', 'decision', 'merged_into', 'consultation_id'])
    .where(among(db, 'id', [...new Set(ids)]))
    .where('state', 'in', ['published', 'merged'])
    .execute()
  const consultations = await consultationFrames(db)
  return new Map<string, ProposalFacts>(
    rows.flatMap(({ id, title, decision, merged_into: mergedInto, consultation_id }) => {
      const consultation = consultations.get(consultation_id)
      return consultation ? [[id, { id, title, decision, mergedInto, consultation }]] : []
    }),
  )
}
