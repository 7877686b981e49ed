// Pages of proposals for the team, and each with its tally and its contributions.
import { sql } from 'kysely'
import { tallyColumns } from '../../intents/tallies-store.ts'
import {
  type Asked,
  countOf,
  integer,
  type Order,
  pageFrom,
  pageOf,
  text,
} from '../../platform/db/keyset.ts'
import type { Db } from '../../platform/db/tables.ts'
import { fold } from '../../platform/text/fold.ts'
import type { ProposalState } from '../proposals/states.ts'

export type GroupedFilter = Asked & {
  consultationId: string
  state?: ProposalState[] | undefined
  theme?: string[] | undefined
  q?: string | undefined
  ids?: string[] | undefined
  sort: 'title' | 'support' | 'contributions'
  offset?: number | undefined
}

type Row = { id: string; title: string; territories: number; contribution_count: number }

const territories = sql<number>`coalesce(tallies.territories, 0)`
const contributionCount = sql<number>`(
  select count(*) from lineage where lineage.proposal_id = proposals.id)`

const byTitle: Order<Row> = [text('title'), text('proposals.id')]
const orders: Record<GroupedFilter['sort'], Order<Row>> = {
  title: byTitle,
  support: [integer('territories', { direction: 'desc', by: territories }), ...byTitle],
  contributions: [
    integer('contribution_count', { direction: 'desc', by: contributionCount }),
    ...byTitle,
  ],
}

export async function pageOfGrouped(db: Db, filter: GroupedFilter) {
  const query = narrowed(db, filter)
  const { offset, sort } = filter
  const page =
    offset === undefined
      ? await pageOf(query, orders[sort], filter)
      : await pageFrom(query, orders[sort], { offset, limit: filter.limit })
  return { ...page, total: await countOf(query) }
}

function narrowed(db: Db, { consultationId, state, theme, q, ids }: GroupedFilter) {
  let query = db
    .selectFrom('proposals')
    .leftJoin('tallies', 'tallies.proposal_id', 'proposals.id')
    .select(['proposals.id', 'title'])
    .select([territories.as('territories'), contributionCount.as('contribution_count')])
    .where('consultation_id', '=', consultationId)
  if (state) query = query.where(shownAs, 'in', state)
  if (theme) query = query.where('theme_id', 'in', theme)
  if (ids) query = query.where('proposals.id', 'in', ids)
  for (const word of q ? fold(q).split(' ').filter(Boolean) : []) {
    query = query.where('search_key', 'like', `%${word}%`)
  }
  return query
}

/** As `proposalState` says it. */
const shownAs = sql<ProposalState>`
  case when proposals.state = 'published'
    then coalesce(proposals.decision, 'published') else proposals.state end`

/** Of each of these proposals, a page of its contributions: the oldest first. */
export async function pagesOfCards(
  db: Db,
  proposalIds: string[],
  { offset, limit }: { offset: number; limit: number },
) {
  return db
    .selectFrom((inner) =>
      inner
        .selectFrom('lineage')
        .innerJoin('contributions', 'contributions.id', 'lineage.contribution_id')
        .select(['lineage.proposal_id', 'lineage.contribution_id'])
        .select((row) => [
          row.fn
            .agg<number>('row_number')
            .over((over) =>
              over
                .partitionBy('lineage.proposal_id')
                .orderBy('contributions.received_at')
                .orderBy('contributions.id'),
            )
            .as('place'),
        ])
        .where('lineage.proposal_id', 'in', proposalIds)
        .as('placed'),
    )
    .select(['proposal_id', 'contribution_id'])
    .where('place', '>', offset)
    .where('place', '<=', offset + limit)
    .orderBy('proposal_id')
    .orderBy('place')
    .execute()
}

export async function tallied(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('proposals')
    .leftJoin('tallies', 'tallies.proposal_id', 'proposals.id')
    .selectAll('proposals')
    .select(tallyColumns)
    .select((row) => [
      row
        .selectFrom('lineage')
        .select((one) => one.fn.countAll<number>().as('count'))
        .whereRef('lineage.proposal_id', '=', 'proposals.id')
        .as('contribution_count'),
    ])
    .where('proposals.id', 'in', ids)
    .execute()
}
