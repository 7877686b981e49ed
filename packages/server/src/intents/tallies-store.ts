// Tallies as they stand, of proposals that may be shown.
import { sql } from 'kysely'
import type { Db } from '../platform/db/tables.ts'
import type { TallyColumns } from './tally.ts'

/** Of a proposal that is joined to its tally, if anyone has supported it. */
export const tallyColumns = [
  sql<number>`coalesce(tallies.territories, 0)`.as('territories'),
  sql<number>`coalesce(tallies.residents_by_email, 0)`.as('residents_by_email'),
  sql<number>`coalesce(tallies.residents_by_france_connect, 0)`.as('residents_by_france_connect'),
] as const

export async function findTallies(db: Db, proposalIds: string[]): Promise<TallyColumns[]> {
  if (proposalIds.length === 0) return []
  return db
    .selectFrom('proposals')
    .leftJoin('tallies', 'tallies.proposal_id', 'proposals.id')
    .select(['proposals.id as proposal_id'])
    .select(tallyColumns)
    .where('proposals.id', 'in', proposalIds)
    .where('proposals.state', 'in', ['published', 'merged'])
    .orderBy('proposals.id')
    .execute()
}
