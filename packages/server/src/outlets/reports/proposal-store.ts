// The proposals that count: those published now, or those that were by the end of a year.
import type { Db } from '../../platform/db/database.ts'
import type { TallyRow } from '../../process/supports/store.ts'
import type { Period } from './rules.ts'

export type FoundProposal = {
  id: string
  theme_id: string
  decision: 'kept' | 'not_kept' | null
}
export type ProposalCount = FoundProposal & Omit<TallyRow, 'proposal_id'>

/** Those merged since were there too. */
export async function findReportProposals(
  db: Db,
  consultationId: string,
  { end }: Period,
): Promise<FoundProposal[]> {
  return db
    .selectFrom('proposals')
    .select(['id', 'theme_id', 'decision'])
    .where('consultation_id', '=', consultationId)
    .$if(end !== null, (query) => query.where('published_at', '<', end ?? ''))
    .where((row) =>
      row.or([
        row('state', '=', 'published'),
        row.and([
          row('state', '=', 'merged'),
          row.exists(
            row
              .selectFrom('proposal_acts')
              .select('proposal_acts.version')
              .whereRef('proposal_acts.proposal_id', '=', 'proposals.id')
              .where('proposal_acts.act', '=', 'merge')
              .where('proposal_acts.at', '>=', end ?? '9999'),
          ),
        ]),
      ]),
    )
    .orderBy('id')
    .execute()
}

/** Supports and referents are of published proposals: a merge moves them. */
export function proposalsOf(db: Db, consultationId: string) {
  return db
    .selectFrom('proposals')
    .select('proposals.id')
    .where('proposals.consultation_id', '=', consultationId)
    .where('proposals.state', '=', 'published')
}
