// The queue of contributions: a page of ids by filters, and what the team sees beside each.
import { sql } from 'kysely'
import { type Asked, type Order, pageOf, reversed, text } from '../../platform/db/keyset.ts'
import type { Db } from '../../platform/db/tables.ts'
import type { MarkRule } from '../../platform/settings/suspicion.ts'
import { fold } from '../../platform/text/fold.ts'
import type { ContributionState } from '../contributions/states.ts'

export type QueueFilter = Asked & {
  consultationId: string
  state?: ContributionState | undefined
  kind?: 'need' | 'service' | undefined
  theme?: string | undefined
  territory?: string | undefined
  department?: string | undefined
  receivedBefore?: string | undefined
  receivedAfter?: string | undefined
  /** An id, or `none`. */
  assignee?: string | undefined
  suspicion?: 'any' | 'none' | MarkRule | undefined
  suspicionGroup?: string | undefined
  q?: string | undefined
  sort: 'oldest' | 'newest'
}

const oldestFirst: Order<Record<'received_at' | 'id', string>> = [text('received_at'), text('id')]

export async function pageOfQueue(db: Db, filter: QueueFilter) {
  const order = filter.sort === 'oldest' ? oldestFirst : reversed(oldestFirst)
  return pageOf(narrowed(db, filter).select(['id', 'received_at']), order, filter)
}

function narrowed(db: Db, filter: QueueFilter) {
  const { state, kind, theme, territory, department, q } = filter
  let query = db.selectFrom('contributions').where('consultation_id', '=', filter.consultationId)
  if (state) query = query.where('state', '=', state)
  if (kind) query = query.where('kind', '=', kind)
  if (theme) query = query.where('theme_id', '=', theme)
  if (territory) query = query.where('territory_id', '=', territory)
  if (department) {
    query = query.where('territory_id', 'in', (inner) =>
      inner.selectFrom('territories').select('id').where('department_code', '=', department),
    )
  }
  if (filter.receivedBefore) query = query.where('received_at', '<=', filter.receivedBefore)
  if (filter.receivedAfter) query = query.where('received_at', '>=', filter.receivedAfter)
  if (filter.assignee === 'none') query = query.where('assignee_id', 'is', null)
  else if (filter.assignee) query = query.where('assignee_id', '=', filter.assignee)
  if (filter.suspicion === 'none') query = query.where('id', 'not in', marked(db))
  else if (filter.suspicion ?? filter.suspicionGroup) {
    query = query.where('id', 'in', marked(db, filter))
  }
  for (const word of q ? fold(q).split(' ').filter(Boolean) : []) {
    query = query.where('search_key', 'like', `%${word}%`)
  }
  return query
}

type Marked = Pick<QueueFilter, 'suspicion' | 'suspicionGroup'>

function marked(db: Db, { suspicion = 'any', suspicionGroup }: Marked = {}) {
  let query = db.selectFrom('suspected_contributions').select('contribution_id')
  if (suspicion !== 'any' && suspicion !== 'none') query = query.where('rule', '=', suspicion)
  if (suspicionGroup) query = query.where('group_key', '=', suspicionGroup)
  return query
}

/** What a contribution's public part does not hold. */
export async function staffParts(db: Db, ids: string[]) {
  if (ids.length === 0) return new Map<string, StaffPart>()
  const rows = await db
    .selectFrom('contributions')
    .leftJoin('staff_members', 'staff_members.id', 'contributions.assignee_id')
    .select(['contributions.id', 'contributions.version', 'contributions.assignee_id'])
    .select(['contributions.rejection_reason', 'contributions.rejection_text'])
    .select('contributions.on_behalf')
    .select('staff_members.name as assignee_name')
    .where('contributions.id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export type StaffPart = {
  id: string
  version: number
  assignee_id: string | null
  assignee_name: string | null
  rejection_reason: string | null
  rejection_text: string | null
  on_behalf: number
}

/** The proposals of these contributions, drafts included. */
export async function proposalsIn(db: Db, contributionIds: string[]) {
  if (contributionIds.length === 0) return []
  return db
    .selectFrom('lineage')
    .innerJoin('proposals', 'proposals.id', 'lineage.proposal_id')
    .select(['lineage.contribution_id', 'proposals.id', 'proposals.title'])
    .select(['proposals.state', 'proposals.decision'])
    .where('lineage.contribution_id', 'in', contributionIds)
    .orderBy('proposals.id')
    .execute()
}

export async function queueCounts(db: Db, consultationId: string) {
  const rows = await db
    .selectFrom('contributions')
    .select(['state', sql<number>`count(*)`.as('count')])
    .where('consultation_id', '=', consultationId)
    .groupBy('state')
    .execute()
  const { unassigned } = await db
    .selectFrom('contributions')
    .select(sql<number>`count(*)`.as('unassigned'))
    .where('consultation_id', '=', consultationId)
    .where('state', '=', 'received')
    .where('assignee_id', 'is', null)
    .executeTakeFirstOrThrow()
  const { suspected } = await db
    .selectFrom('suspected_contributions')
    .innerJoin('contributions', 'contributions.id', 'suspected_contributions.contribution_id')
    .select(sql<number>`count(*)`.as('suspected'))
    .where('contributions.consultation_id', '=', consultationId)
    .where('contributions.state', '=', 'received')
    .executeTakeFirstOrThrow()
  const count = new Map(rows.map((row) => [row.state, Number(row.count)]))
  const of = (state: ContributionState) => count.get(state) ?? 0
  return {
    received: of('received'),
    redirected: of('redirected'),
    rejected: of('rejected'),
    grouped: of('grouped'),
    unassigned: Number(unassigned),
    suspected: Number(suspected),
  }
}
