// What town halls are told of acts in their name: waiting, sent, and the links that contest them.

import type { Db, Trx } from '../../platform/db/tables.ts'
import type { EventKind } from '../../platform/events/events.ts'
import type { MandateTables } from './tables.ts'

const cursor = 'town_halls'

/** Holds the reader's place until the transaction ends: one process reads at a time. */
export async function holdTownHallPlace(trx: Trx) {
  const { seq } = await trx
    .insertInto('cursors')
    .values({ name: cursor, seq: 0, leased_until: null })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((row) => ({ seq: row.ref('cursors.seq') })),
    )
    .returning('seq')
    .executeTakeFirstOrThrow()
  return seq
}

export async function moveTownHallPlace(trx: Trx, seq: number) {
  await trx.updateTable('cursors').set({ seq }).where('name', '=', cursor).execute()
}

export async function isActAhead(db: Db) {
  const rows = await db
    .selectFrom('cursors')
    .select(['name', 'seq'])
    .where('name', 'in', ['journal', cursor])
    .execute()
  const at = (name: string) => rows.find((row) => row.name === name)?.seq ?? 0
  return at('journal') > at(cursor)
}

export async function insertActNotices(trx: Trx, rows: MandateTables['act_notices'][]) {
  if (rows.length === 0) return
  await trx
    .insertInto('act_notices')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** When each territory was last written to. */
export async function lastNotices(trx: Trx, territoryIds: string[]) {
  if (territoryIds.length === 0) return new Map<string, string | null>()
  const rows = await trx
    .selectFrom('act_notices')
    .select(({ fn }) => ['territory_id', fn.max('settled_at').as('at')])
    .where('territory_id', 'in', territoryIds)
    .where('state', '=', 'sent')
    .groupBy('territory_id')
    .execute()
  return new Map(rows.map((row) => [row.territory_id, row.at]))
}

export async function territoriesDue(db: Db, now: string, limit: number) {
  const rows = await db
    .selectFrom('act_notices')
    .select('territory_id')
    .distinct()
    .where('state', '=', 'waiting')
    .where('due_at', '<=', now)
    .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<', now)]))
    .limit(limit)
    .execute()
  return rows.map((row) => row.territory_id)
}

type Lease = { now: string; until: string }

/** Everything that waits for this territory goes into the one mail. */
export async function leaseNotices(db: Db, territoryId: string, { now, until }: Lease) {
  const rows = await db
    .updateTable('act_notices')
    .set((row) => ({ leased_until: until, attempts: row('attempts', '+', 1) }))
    .where('territory_id', '=', territoryId)
    .where('state', '=', 'waiting')
    .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<', now)]))
    .returning(['event_seq', 'attempts'])
    .execute()
  return rows.sort((a, b) => a.event_seq - b.event_seq)
}

type Change = Partial<Pick<MandateTables['act_notices'], 'state' | 'settled_at' | 'due_at'>>

export async function settleNotices(db: Db, territoryId: string, seqs: number[], change: Change) {
  await db
    .updateTable('act_notices')
    .set({ ...change, leased_until: null })
    .where('territory_id', '=', territoryId)
    .where('event_seq', 'in', seqs)
    .execute()
}

export async function eventsOf(db: Db, seqs: number[]) {
  if (seqs.length === 0) return []
  return db.selectFrom('events').selectAll().where('seq', 'in', seqs).orderBy('seq').execute()
}

/** The last acts that this town hall was told of, or is about to be. */
export async function actsToldTo(db: Db, territoryId: string, kinds: EventKind[], limit: number) {
  return db
    .selectFrom('act_notices')
    .innerJoin('events', 'events.seq', 'act_notices.event_seq')
    .selectAll('events')
    .where('act_notices.territory_id', '=', territoryId)
    .where('events.kind', 'in', kinds)
    .orderBy('events.seq', 'desc')
    .limit(limit)
    .execute()
}

export async function addressesOf(db: Db, territoryId: string) {
  const rows = await db
    .selectFrom('official_addresses')
    .select('email')
    .where('territory_id', '=', territoryId)
    .orderBy('email')
    .execute()
  return rows.map(({ email }) => email)
}

export async function keepContestLinks(db: Db | Trx, rows: MandateTables['contest_links'][]) {
  if (rows.length === 0) return
  await db
    .insertInto('contest_links')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Which of these open something. */
export async function knownContestLinks(db: Db, tokenHashes: string[]) {
  if (tokenHashes.length === 0) return new Set<string>()
  const rows = await db
    .selectFrom('contest_links')
    .select('token_hash')
    .where('token_hash', 'in', tokenHashes)
    .execute()
  return new Set(rows.map((row) => row.token_hash))
}

export async function findContestLink(db: Db, tokenHash: string) {
  return db
    .selectFrom('contest_links')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
}

/**
 * How many mandates of it have ended, and when the last did: another text once one more has. An end by
 * the town hall's own contest leaves it the links that it reads what becomes of that by.
 */
export async function endedOf(db: Db, territoryId: string) {
  const { ends, last } = await db
    .selectFrom('mandate_ends')
    .select(({ fn }) => [fn.countAll().as('ends'), fn.max('ended_at').as('last')])
    .where('territory_id', '=', territoryId)
    .where('cause', '!=', 'contested')
    .executeTakeFirstOrThrow()
  return `${ends} ${last ?? ''}`
}
