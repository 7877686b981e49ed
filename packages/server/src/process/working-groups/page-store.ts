// Pages of kept proposals and of working groups, with how many take part in each.
import { sql } from 'kysely'
import { type Asked, countOf, type Order, pageAt, text } from '../../platform/db/keyset.ts'
import type { Db } from '../../platform/db/tables.ts'
import { fold } from '../../platform/text/fold.ts'

type Filter = Asked & { offset?: number | undefined; q?: string | undefined }

const byTitle: Order<{ title: string; id: string }> = [
  text('proposals.title'),
  text('proposals.id'),
]

export async function pageOfKept(
  db: Db,
  { q = '', consultation, ...asked }: Filter & { consultation?: string | undefined },
) {
  let query = db
    .selectFrom('proposals')
    .select(['proposals.id', 'proposals.title', 'proposals.consultation_id'])
    .select([referents.as('referents'), groupings.as('groupings')])
    .select((row) => [
      row
        .selectFrom('working_groups')
        .select((one) => one.fn.countAll<number>().as('count'))
        .whereRef('working_groups.proposal_id', '=', 'proposals.id')
        .as('groups'),
    ])
    .where('proposals.state', '=', 'published')
    .where('proposals.decision', '=', 'kept')
  if (consultation) query = query.where('consultation_id', '=', consultation)
  for (const word of wordsOf(q)) query = query.where('search_key', 'like', `%${word}%`)
  return { ...(await pageAt(query, byTitle, asked)), total: await countOf(query) }
}

const groupsByTitle: Order<{ title: string; id: string }> = [
  text('working_groups.title'),
  text('working_groups.id'),
]

export async function pageOfGroups(
  db: Db,
  { q = '', proposal, ...asked }: Filter & { proposal?: string | undefined },
) {
  let query = db
    .selectFrom('working_groups')
    .innerJoin('proposals', 'proposals.id', 'working_groups.proposal_id')
    .selectAll('working_groups')
    .select('proposals.title as proposal_title')
    .select([sql<number>`${referents} + ${groupings}`.as('members')])
    .select((row) => [
      row
        .selectFrom('meetings')
        .select((one) => one.fn.countAll<number>().as('count'))
        .whereRef('meetings.group_id', '=', 'working_groups.id')
        .as('meetings'),
    ])
  if (proposal) query = query.where('working_groups.proposal_id', '=', proposal)
  for (const word of q.toLowerCase().split(/\s+/).filter(Boolean)) {
    const pattern = `%${word.replaceAll(/[%_\\]/g, '')}%`
    query = query.where(sql<boolean>`(lower(working_groups.title) like ${pattern}
      or proposals.search_key like ${`%${fold(word)}%`})`)
  }
  return { ...(await pageAt(query, groupsByTitle, asked)), total: await countOf(query) }
}

const referents = sql<number>`(
  select count(*) from referents where referents.proposal_id = proposals.id)`
const groupings = sql<number>`(
  select count(*) from working_group_members where working_group_members.proposal_id = proposals.id)`

const wordsOf = (q: string) => fold(q).split(' ').filter(Boolean)

/** Those that are not over nor cancelled, the soonest first, with the proposal of their group. */
export async function meetingsAhead(
  db: Db,
  by: { proposals: string[] } | { groups: string[] },
  now: string,
) {
  const [column, ids] =
    'groups' in by
      ? (['working_groups.id', by.groups] as const)
      : (['working_groups.proposal_id', by.proposals] as const)
  if (ids.length === 0) return []
  return db
    .selectFrom('meetings')
    .innerJoin('working_groups', 'working_groups.id', 'meetings.group_id')
    .select(['meetings.id', 'meetings.title', 'starts_at', 'ends_at', 'place', 'group_id'])
    .select('proposal_id')
    .where(column, 'in', ids)
    .where('ends_at', '>', now)
    .where('cancelled_at', 'is', null)
    .orderBy('starts_at')
    .orderBy('meetings.id')
    .execute()
}
