// What town halls are told of acts in their name: waiting, in the outbox, and the links that contest them.

import type { Db, Trx } from '../../platform/db/tables.ts'
import type { EventKind } from '../../platform/events/events.ts'
import type { MandateTables } from './tables.ts'

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
    .select(({ fn }) => ['territory_id', fn.max('mailed_at').as('at')])
    .where('territory_id', 'in', territoryIds)
    .groupBy('territory_id')
    .execute()
  return new Map(rows.map((row) => [row.territory_id, row.at]))
}

export async function territoriesDue(db: Db | Trx, now: string, limit: number) {
  const rows = await db
    .selectFrom('act_notices')
    .select('territory_id')
    .distinct()
    .where('mailed_at', 'is', null)
    .where('due_at', '<=', now)
    .limit(limit)
    .execute()
  return rows.map((row) => row.territory_id)
}

/** Everything that waits for this territory, due or not, by the number of its event. */
export async function takeNotices(trx: Trx, territoryId: string, now: string) {
  const rows = await trx
    .updateTable('act_notices')
    .set({ mailed_at: now })
    .where('territory_id', '=', territoryId)
    .where('mailed_at', 'is', null)
    .returning('event_seq')
    .execute()
  return rows.map((row) => row.event_seq).sort((a, b) => a - b)
}

export async function eventsOf(db: Db | Trx, seqs: number[]) {
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

export async function addressesOf(db: Db | Trx, territoryId: string) {
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
