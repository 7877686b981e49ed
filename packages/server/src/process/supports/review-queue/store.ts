// Supports that are held until the team has looked at them.

import type { Selectable } from 'kysely'
import { amongPairs } from '../../../platform/db/among.ts'
import {
  type Asked,
  countOf,
  type Order,
  pageAt,
  pagesOf,
  text,
} from '../../../platform/db/keyset.ts'
import type { Db, Trx } from '../../../platform/db/tables.ts'
import { updateAtVersion } from '../../../platform/db/versioned.ts'
import type { HeldState } from './states.ts'
import type { ReviewTables } from './tables.ts'

export type HeldRow = Selectable<ReviewTables['held_supports']>

/** The key settles who comes first; answers what is stored for each. */
export async function insertHeld(trx: Trx, rows: HeldRow[]) {
  if (rows.length === 0) return
  await trx
    .insertInto('held_supports')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['proposal_id', 'supporter']).doNothing())
    .execute()
}

export async function findHeld(
  db: Db | Trx,
  wanted: { proposal_id: string; supporter: string }[],
): Promise<HeldRow[]> {
  if (wanted.length === 0) return []
  return db
    .selectFrom('held_supports')
    .selectAll()
    .where(
      amongPairs(
        db,
        ['proposal_id', 'supporter'],
        wanted.map((row) => [row.proposal_id, row.supporter]),
      ),
    )
    .execute()
}

type Taking = { ids: string[]; supporter: string; states: readonly HeldState[] }

/** Takes out those in these states that someone gave on any of these proposals. */
export async function takeHeld(trx: Trx, { ids, supporter, states }: Taking) {
  return trx
    .deleteFrom('held_supports')
    .where('proposal_id', 'in', ids)
    .where('supporter', '=', supporter)
    .where('state', 'in', states)
    .returningAll()
    .execute()
}

type Decided = Pick<HeldRow, 'state' | 'decided_at' | 'staff_id' | 'reason'>

/** False when someone changed it meanwhile. */
export async function decideHeld(
  trx: Trx,
  { receipt, version }: Pick<HeldRow, 'receipt' | 'version'>,
  decided: Decided,
) {
  const query = trx.updateTable('held_supports').set(decided)
  return updateAtVersion(query, { id: receipt, version }, { key: 'receipt' })
}

type Group = Record<'group_key' | 'first', string>

const longestWaitingFirst: Order<Group> = [text('first'), text('group_key')]

/** Groups with something in this state. */
function groupsIn(db: Db, state: HeldState) {
  const groups = db
    .selectFrom('held_supports')
    .where('state', '=', state)
    .groupBy(['group_key', 'rule'])
    .select(({ fn }) => [
      'group_key',
      'rule',
      fn.countAll<number>().as('count'),
      fn.min('recorded_at').as('first'),
      fn.max('recorded_at').as('last'),
    ])
  return db.selectFrom(groups.as('groups')).selectAll()
}

type Wanted = Asked & { offset?: number | undefined; rule?: HeldRow['rule'] | undefined }

export async function pageOfGroups(db: Db, state: HeldState, { rule, ...asked }: Wanted) {
  let query = groupsIn(db, state)
  if (rule) query = query.where('rule', '=', rule)
  return { ...(await pageAt(query, longestWaitingFirst, asked)), total: await countOf(query) }
}

/** Residents that these proposals count now, by id. */
export async function talliesOf(trx: Trx, ids: string[]) {
  if (ids.length === 0) return []
  const rows = await trx
    .selectFrom('proposals')
    .leftJoin('tallies', 'tallies.proposal_id', 'proposals.id')
    .select(['proposals.id', 'proposals.title'])
    .select(['residents_by_email', 'residents_by_france_connect'])
    .where('proposals.id', 'in', ids)
    .orderBy('proposals.id')
    .execute()
  return rows.map(({ id, title, residents_by_email, residents_by_france_connect }) => ({
    id,
    title,
    residents: (residents_by_email ?? 0) + (residents_by_france_connect ?? 0),
  }))
}

export function allGroups(db: Db, state: HeldState) {
  return pagesOf(groupsIn(db, state), longestWaitingFirst, 200)
}

/** With the sealed mailbox of each, the oldest first. */
export async function membersOf(db: Db, groupKey: string, limit: number) {
  return (
    db
      .selectFrom('held_supports')
      .innerJoin('participants', 'participants.id', 'held_supports.participant_id')
      .innerJoin('proposals', 'proposals.id', 'held_supports.proposal_id')
      .selectAll('held_supports')
      .select(['participants.email_sealed', 'proposals.title'])
      .where('group_key', '=', groupKey)
      // Those that wait come first, so that a group of thousands is gone through by five hundred.
      .orderBy('state')
      .orderBy('recorded_at')
      .orderBy('receipt')
      .limit(limit)
      .execute()
  )
}
