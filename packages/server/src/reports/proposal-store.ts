// The proposals that count, each with its supports and whether it was kept.
import type { Db } from '../db/database.ts'
import { emptyTally, type TallyRow, tallyColumn } from '../supports/store.ts'
import type { Period } from './rules.ts'

export type ProposalCount = Omit<TallyRow, 'proposal_id'> & {
  id: string
  theme_id: string
  decision: 'kept' | 'not_kept' | null
}

export async function countProposals(
  db: Db,
  consultationId: string,
  period: Period,
): Promise<ProposalCount[]> {
  return period.end === null
    ? publishedNow(db, consultationId)
    : publishedBefore(db, consultationId, period.end)
}

async function publishedNow(db: Db, consultationId: string): Promise<ProposalCount[]> {
  return db
    .selectFrom('proposals')
    .leftJoin('tallies', 'tallies.proposal_id', 'proposals.id')
    .select(['proposals.id', 'proposals.theme_id', 'proposals.decision'])
    .select((row) => [
      row.fn.coalesce('tallies.territories', row.lit(0)).as('territories'),
      row.fn.coalesce('tallies.residents_by_email', row.lit(0)).as('residents_by_email'),
      row.fn
        .coalesce('tallies.residents_by_france_connect', row.lit(0))
        .as('residents_by_france_connect'),
    ])
    .where('proposals.consultation_id', '=', consultationId)
    .where('proposals.state', '=', 'published')
    .execute()
}

/** Those merged or discarded since were there; what was withdrawn since is not known any more. */
async function publishedBefore(db: Db, consultationId: string, end: string) {
  const proposals = await db
    .selectFrom('proposals')
    .select(['id', 'theme_id', 'decision'])
    .where('consultation_id', '=', consultationId)
    .where('published_at', '<', end)
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
              .where('proposal_acts.at', '>=', end),
          ),
        ]),
      ]),
    )
    .execute()
  const tallies = await talliesBefore(db, consultationId, end)
  return proposals.map((row) => {
    const { proposal_id: _, ...tally } = tallies.get(row.id) ?? emptyTally(row.id)
    return { ...row, ...tally }
  })
}

async function talliesBefore(db: Db, consultationId: string, end: string) {
  const counted = await db
    .selectFrom('supports')
    .select(['proposal_id', 'kind', 'evidence'])
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('proposal_id', 'in', proposalsOf(db, consultationId))
    .where('recorded_at', '<', end)
    .groupBy(['proposal_id', 'kind', 'evidence'])
    .execute()
  const tallies = new Map<string, TallyRow>()
  for (const row of counted) {
    const tally = tallies.get(row.proposal_id) ?? emptyTally(row.proposal_id)
    tally[tallyColumn(row)] += row.count
    tallies.set(row.proposal_id, tally)
  }
  return tallies
}

/** Supports and referents are of published proposals: a merge moves them. */
export function proposalsOf(db: Db, consultationId: string) {
  return db
    .selectFrom('proposals')
    .select('proposals.id')
    .where('proposals.consultation_id', '=', consultationId)
    .where('proposals.state', '=', 'published')
}
