// What deciding about a proposal needs: its decision, and its consultation's dates and rules.

import { among } from '../../platform/db/among.ts'
import { hotSelect } from '../../platform/db/hot-reads.ts'
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

const readFacts = hotSelect((db, { list }) =>
  db
    .selectFrom('proposals')
    .select(['id', 'title', 'decision', 'merged_into', 'consultation_id'])
    .where(among(db, 'id', list('ids')))
    .where('state', 'in', ['published', 'merged']),
)

export async function loadProposalFacts(db: Db, ids: string[]) {
  const rows = await readFacts(db, { ids: [...new Set(ids)] }, undefined)
  const consultations = await consultationFrames(db)
  return new Map<string, ProposalFacts>(
    rows.flatMap(({ id, title, decision, merged_into: mergedInto, consultation_id }) => {
      const consultation = consultations.get(consultation_id)
      return consultation ? [[id, { id, title, decision, mergedInto, consultation }]] : []
    }),
  )
}
