// Tallies as they stand, of proposals that may be shown.
import type { Db } from '../platform/db/tables.ts'
import type { TallyColumns } from './tally.ts'

export async function findTallies(db: Db, proposalIds: string[]): Promise<TallyColumns[]> {
  if (proposalIds.length === 0) return []
  return db
    .selectFrom('proposals')
    .leftJoin('tallies', 'tallies.proposal_id', 'proposals.id')
    .select(['proposals.id as proposal_id'])
    .select((row) => [
      row.fn.coalesce('tallies.territories', row.lit(0)).as('territories'),
      row.fn.coalesce('tallies.residents_by_email', row.lit(0)).as('residents_by_email'),
      row.fn
        .coalesce('tallies.residents_by_france_connect', row.lit(0))
        .as('residents_by_france_connect'),
    ])
    .where('proposals.id', 'in', proposalIds)
    .where('proposals.state', 'in', ['published', 'merged'])
    .orderBy('proposals.id')
    .execute()
}
