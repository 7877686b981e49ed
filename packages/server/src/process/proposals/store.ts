// Proposals in the database: the list in pages, several by id, lineage and tallies.
import { type Generated, type Selectable, sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import { fold } from '../../platform/territories/fold.ts'

export type ProposalTables = {
  proposals: {
    id: string
    consultation_id: string
    theme_id: string
    title: string
    summary: string
    description: string
    decision: 'kept' | 'not_kept' | null
    search_key: string
    /** Of a draft: when it was made. */
    published_at: string
    state: Generated<'draft' | 'published' | 'merged' | 'discarded'>
    /** The proposal that took its contributions and supports. */
    merged_into: string | null
    version: Generated<number>
  }
  lineage: { proposal_id: string; contribution_id: string }
}

export type ProposalRow = Selectable<ProposalTables['proposals']> & {
  territories: number
  residents_by_email: number
  residents_by_france_connect: number
}

export type ProposalFilter = {
  consultationId?: string
  themeId?: string
  q?: string
  ids?: string[]
  sort: 'support' | 'title'
  after?: { key: string | number; id: string }
  limit: number
}

export async function findProposals(db: Db, ids: string[]): Promise<ProposalRow[]> {
  if (ids.length === 0) return []
  return withTallies(db)
    .where('proposals.id', 'in', ids)
    .where('proposals.state', 'in', ['published', 'merged'])
    .orderBy('proposals.id')
    .execute()
}

export async function pageOfProposals(db: Db, filter: ProposalFilter) {
  const matching = narrow(withTallies(db), filter)
  const { total } = await narrow(withTallies(db), filter)
    .clearSelect()
    .select((row) => row.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const ordered =
    filter.sort === 'title'
      ? matching.orderBy('proposals.search_key').orderBy('proposals.id')
      : matching.orderBy(sql`coalesce(tallies.territories, 0)`, 'desc').orderBy('proposals.id')
  const rows = await startAfter(ordered, filter)
    .limit(filter.limit + 1)
    .execute()
  return {
    rows: rows.slice(0, filter.limit),
    total: Number(total),
    more: rows.length > filter.limit,
  }
}

function withTallies(db: Db) {
  return db
    .selectFrom('proposals')
    .leftJoin('tallies', 'tallies.proposal_id', 'proposals.id')
    .selectAll('proposals')
    .select([
      sql<number>`coalesce(tallies.territories, 0)`.as('territories'),
      sql<number>`coalesce(tallies.residents_by_email, 0)`.as('residents_by_email'),
      sql<number>`coalesce(tallies.residents_by_france_connect, 0)`.as(
        'residents_by_france_connect',
      ),
    ])
}

type Query = ReturnType<typeof withTallies>

function narrow(query: Query, { consultationId, themeId, q, ids }: ProposalFilter) {
  // One that was merged is shown to those who ask for it by its id: a page may still name it.
  let narrowed = ids
    ? query.where('proposals.state', 'in', ['published', 'merged'])
    : query.where('proposals.state', '=', 'published')
  if (consultationId) narrowed = narrowed.where('proposals.consultation_id', '=', consultationId)
  if (themeId) narrowed = narrowed.where('proposals.theme_id', '=', themeId)
  if (ids) narrowed = narrowed.where('proposals.id', 'in', ids.length > 0 ? ids : [''])
  for (const word of q ? fold(q).split(' ').filter(Boolean) : []) {
    narrowed = narrowed.where('proposals.search_key', 'like', `%${word}%`)
  }
  return narrowed
}

function startAfter(query: Query, { after, sort }: ProposalFilter) {
  if (!after) return query
  if (sort === 'title') {
    return query.where(
      sql<boolean>`(proposals.search_key, proposals.id) > (${after.key}, ${after.id})`,
    )
  }
  const count = sql<number>`coalesce(tallies.territories, 0)`
  return query.where(
    sql<boolean>`(${count} < ${Number(after.key)} or (${count} = ${Number(after.key)} and proposals.id > ${after.id}))`,
  )
}

/** Pairs of the lineage, from proposals to contributions. */
export async function lineageOf(db: Db, proposalId: string) {
  const rows = await db
    .selectFrom('lineage')
    .select('contribution_id')
    .where('proposal_id', '=', proposalId)
    .orderBy('contribution_id')
    .execute()
  return rows.map((row) => row.contribution_id)
}

/** What a search looks in: the title, the summary and the description, folded. */
export function proposalSearchKey(proposal: {
  title: string
  summary: string
  description: string
}) {
  return fold(`${proposal.title} ${proposal.summary} ${proposal.description}`)
}
