// The items that committees deal with: their titles and supports, decisions, and what is granted.
import { inChunks } from '../../platform/db/chunks.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { Subject } from './rules.ts'
import type { ItemRow } from './store.ts'
import type { DecisionColumns } from './tables.ts'

export async function itemsOf(db: Db, sessionId: string): Promise<ItemRow[]> {
  return db
    .selectFrom('committee_items')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('position')
    .execute()
}

const undecided: DecisionColumns = {
  outcome: null,
  reason: null,
  amount_cents: null,
  roadmap: null,
  voters: null,
  votes_for: null,
  votes_against: null,
  abstentions: null,
  voters_of: null,
}

export async function addItems(trx: Trx, sessionId: string, ids: string[], after: number) {
  const rows = ids.map((item_id, position) => ({
    session_id: sessionId,
    item_id,
    position: after + position + 1,
    ...undecided,
    before: null,
    territories: null,
    score_hundredths: null,
    title: null,
  }))
  for (const some of inChunks(rows)) {
    await trx.insertInto('committee_items').values(some).execute()
  }
}

/** With what members wrote about them. */
export async function removeItems(trx: Trx, sessionId: string, ids: string[]) {
  if (ids.length === 0) return
  for (const table of ['committee_evaluations', 'committee_recusals', 'committee_items'] as const) {
    await trx
      .deleteFrom(table)
      .where('session_id', '=', sessionId)
      .where('item_id', 'in', ids)
      .execute()
  }
}

type ItemValues = Partial<Omit<ItemRow, 'session_id' | 'item_id' | 'position'>>

export async function updateItem(
  trx: Trx,
  { session_id, item_id }: Pick<ItemRow, 'session_id' | 'item_id'>,
  values: ItemValues,
) {
  await trx
    .updateTable('committee_items')
    .set(values)
    .where('session_id', '=', session_id)
    .where('item_id', '=', item_id)
    .execute()
}

export function decisionIn(row: ItemRow | undefined): DecisionColumns {
  if (!row) return undecided
  const { outcome, reason, amount_cents, roadmap, voters, voters_of } = row
  const { votes_for, votes_against, abstentions } = row
  return {
    outcome,
    reason,
    amount_cents,
    roadmap,
    voters,
    voters_of,
    votes_for,
    votes_against,
    abstentions,
  }
}

/** In other sessions, the last to meet first, with whether each is public. */
export async function elsewhere(trx: Trx, itemIds: string[], sessionId: string) {
  if (itemIds.length === 0) return []
  return trx
    .selectFrom('committee_items')
    .innerJoin('committee_sessions', 'committee_sessions.id', 'committee_items.session_id')
    .select(['committee_items.item_id', 'committee_items.outcome', 'committee_sessions.id'])
    .select(['committee_sessions.title', 'committee_sessions.published_at'])
    .where('committee_items.item_id', 'in', itemIds)
    .where('committee_items.session_id', '!=', sessionId)
    .orderBy('committee_sessions.published_at', 'desc')
    .execute()
}

/** Titles, and of contributions the kept proposals that they are in. */
export async function namesOf(db: Db, subject: Subject, ids: string[]) {
  if (ids.length === 0) return new Map<string, string>()
  const rows = await db.selectFrom(subject).select(['id', 'title']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.title]))
}

/** How many collectivités support each item; a contribution has those of its proposals, each once. */
export async function territoriesOf(db: Db, subject: Subject, ids: string[]) {
  const counts = new Map<string, number>(ids.map((id) => [id, 0]))
  if (ids.length === 0) return counts
  const rows =
    subject === 'proposals'
      ? await db
          .selectFrom('tallies')
          .select(['proposal_id as id', 'territories as count'])
          .where('proposal_id', 'in', ids)
          .execute()
      : await supportersOfLineage(db, ids)
  for (const { id, count } of rows) counts.set(id, Number(count))
  return counts
}

function supportersOfLineage(db: Db, ids: string[]) {
  return db
    .selectFrom('lineage')
    .innerJoin('supports', 'supports.proposal_id', 'lineage.proposal_id')
    .select((row) => [
      'lineage.contribution_id as id',
      row.fn.count<number>('supports.supporter').distinct().as('count'),
    ])
    .where('lineage.contribution_id', 'in', ids)
    .where('supports.kind', '=', 'territory')
    .groupBy('lineage.contribution_id')
    .execute()
}

/** How many contributions of this proposal a committee has decided about, public or not. */
export async function decidedContributionsIn(trx: Trx, proposalId: string) {
  const { count } = await trx
    .selectFrom('lineage')
    .innerJoin('committee_items', 'committee_items.item_id', 'lineage.contribution_id')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('lineage.proposal_id', '=', proposalId)
    .where('committee_items.outcome', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function itemsOfAll(db: Db, sessionIds: string[]) {
  if (sessionIds.length === 0) return new Map<string, ItemRow[]>()
  const rows = await db
    .selectFrom('committee_items')
    .selectAll()
    .where('session_id', 'in', sessionIds)
    .orderBy('position')
    .execute()
  return Map.groupBy(rows, (row) => row.session_id)
}

/** The kept proposal on whose page each contribution is read. */
export async function proposalPagesOf(db: Db, ids: string[]) {
  if (ids.length === 0) return new Map<string, string>()
  const rows = await db
    .selectFrom('lineage')
    .innerJoin('proposals', 'proposals.id', 'lineage.proposal_id')
    .select(['lineage.contribution_id', 'lineage.proposal_id'])
    .where('lineage.contribution_id', 'in', ids)
    .where('proposals.state', '=', 'published')
    .where('proposals.decision', '=', 'kept')
    .orderBy('lineage.proposal_id', 'desc')
    .execute()
  return new Map(
    rows.map((row) => [row.contribution_id, `${row.proposal_id}#${row.contribution_id}`]),
  )
}
