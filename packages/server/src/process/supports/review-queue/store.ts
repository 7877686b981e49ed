// Supports that are held until the team has looked at them.
import { type Selectable, sql } from 'kysely'
import type { Db, Trx } from '../../../platform/db/database.ts'
import type { SuspicionRule, Trace } from './rules.ts'
import type { HeldState } from './states.ts'

export type QuarantineTables = {
  act_traces: Trace & { receipt: string }
  held_supports: {
    proposal_id: string
    /** `participant:{id}`: territories have proved their right to act. */
    supporter: string
    participant_id: string
    evidence: string
    intent_id: string | null
    site_key: string | null
    receipt: string
    recorded_at: string
    rule: SuspicionRule
    /** Those that look alike, reviewed together. */
    group_key: string
    state: HeldState
    decided_at: string | null
    staff_id: string | null
    reason: string | null
    version: number
  }
}

export type HeldRow = Selectable<QuarantineTables['held_supports']>

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
    .where('proposal_id', 'in', [...new Set(wanted.map((row) => row.proposal_id))])
    .where('supporter', 'in', [...new Set(wanted.map((row) => row.supporter))])
    .execute()
}

export async function heldByReceipts(db: Db | Trx, receipts: string[]): Promise<HeldRow[]> {
  if (receipts.length === 0) return []
  return db.selectFrom('held_supports').selectAll().where('receipt', 'in', receipts).execute()
}

type Taking = { ids: string[]; supporter: string; state: HeldState }

/** Takes out those in this state that someone gave on any of these proposals. */
export async function takeHeld(trx: Trx, { ids, supporter, state }: Taking) {
  return trx
    .deleteFrom('held_supports')
    .where('proposal_id', 'in', ids)
    .where('supporter', '=', supporter)
    .where('state', '=', state)
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
  const { numUpdatedRows } = await trx
    .updateTable('held_supports')
    .set({ ...decided, version: version + 1 })
    .where('receipt', '=', receipt)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

type Page = { state: HeldState; after?: { key: string; id: string } | undefined; limit: number }

/** Groups with something in this state, the one that waits longest first. */
export async function pageOfGroups(db: Db, { state, after, limit }: Page) {
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
  let query = db.selectFrom(groups.as('groups')).selectAll()
  if (after) query = query.where(sql<boolean>`(first, group_key) > (${after.key}, ${after.id})`)
  return query.orderBy('first').orderBy('group_key').limit(limit).execute()
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
