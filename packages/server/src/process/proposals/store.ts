// Proposals in the database: the list in pages, several by id, lineage and tallies.

import { type Selectable, sql } from 'kysely'
import { tallyColumns } from '../../intents/tallies-store.ts'
import { type Asked, integer, type Order, pageOf, text } from '../../platform/db/keyset.ts'
import type { Db } from '../../platform/db/tables.ts'
import { publicDay } from '../../platform/personal-data/withhold.ts'
import { territoryLabel } from '../../platform/territories/store.ts'
import { fold } from '../../platform/text/fold.ts'
import type { Referent } from './contract.ts'
import type { ProposalTables } from './tables.ts'

/** The public part, the oldest first. */
export async function referentsOf(db: Db, proposalId: string): Promise<Referent[]> {
  const rows = await db
    .selectFrom('referents')
    .innerJoin('territories', 'territories.id', 'referents.territory_id')
    .select([
      'referents.territory_id',
      'referents.co_build',
      'referents.experiment',
      'referents.recorded_at',
      'territories.kind',
      'territories.name',
      'territories.department_name',
    ])
    .where('referents.proposal_id', '=', proposalId)
    .orderBy('referents.recorded_at')
    .orderBy('referents.territory_id')
    .execute()
  return rows.map((row) => ({
    territory: {
      id: row.territory_id,
      kind: row.kind,
      name: row.name,
      label: territoryLabel(row),
    },
    coBuild: row.co_build === 1,
    experiment: row.experiment === 1,
    since: publicDay(row.recorded_at),
  }))
}

export async function servicesOfProposal(db: Db, proposalId: string) {
  return db
    .selectFrom('service_proposals')
    .innerJoin('services', 'services.id', 'service_proposals.service_id')
    .select(['services.id', 'services.name'])
    .where('service_proposals.proposal_id', '=', proposalId)
    .orderBy('services.search_key')
    .execute()
}

export type ProposalRow = Selectable<ProposalTables['proposals']> & {
  territories: number
  residents_by_email: number
  residents_by_france_connect: number
}

export type ProposalFilter = Asked & {
  consultationId?: string
  themeId?: string
  q?: string
  ids?: string[]
  sort: 'support' | 'title'
}

const territories = sql<number>`coalesce(tallies.territories, 0)`

// A cursor would not hold a whole description: title and summary are the first 450 characters.
const beginning = sql<string>`substr(proposals.search_key, 1, 450)`

const orders: Record<ProposalFilter['sort'], Order<ProposalRow & { beginning: string }>> = {
  title: [text('beginning', { by: beginning }), text('proposals.id')],
  support: [integer('territories', { direction: 'desc', by: territories }), text('proposals.id')],
}

export async function findProposals(db: Db, ids: string[]): Promise<ProposalRow[]> {
  if (ids.length === 0) return []
  return withTallies(db)
    .where('proposals.id', 'in', ids)
    .where('proposals.state', 'in', ['published', 'merged'])
    .orderBy('proposals.id')
    .execute()
}

/** Drafts, merged and discarded ones too: for the team. */
export async function findAnyProposal(db: Db, id: string): Promise<ProposalRow | undefined> {
  return withTallies(db).where('proposals.id', '=', id).executeTakeFirst()
}

export async function pageOfProposals(db: Db, filter: ProposalFilter) {
  const { total } = await narrow(withTallies(db), filter)
    .clearSelect()
    .select((row) => row.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const query = narrow(withTallies(db), filter).select(beginning.as('beginning'))
  const page = await pageOf(query, orders[filter.sort], filter)
  return { ...page, total: Number(total) }
}

function withTallies(db: Db) {
  return db
    .selectFrom('proposals')
    .leftJoin('tallies', 'tallies.proposal_id', 'proposals.id')
    .selectAll('proposals')
    .select(tallyColumns)
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
