// Sessions of the team, which the database alone knows: one that is not there is over, everywhere.

import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { StaffTables } from './tables.ts'

export type StaffSession = Selectable<StaffTables['staff_sessions']>

export async function insertStaffSession(trx: Trx, session: StaffSession) {
  await trx.insertInto('staff_sessions').values(session).execute()
}

/** With the member as they are now: suspended, none. */
export async function findStaffSession(db: Db | Trx, tokenHash: string, now: string) {
  return db
    .selectFrom('staff_sessions')
    .innerJoin('staff_members', 'staff_members.id', 'staff_sessions.staff_id')
    .select(['staff_members.id', 'staff_members.name', 'staff_members.roles'])
    .select(['staff_sessions.id as session', 'staff_sessions.proof', 'staff_sessions.proved_at'])
    .select(['staff_sessions.seen_at', 'staff_sessions.idle_at', 'staff_sessions.expires_at'])
    .where('staff_sessions.token_hash', '=', tokenHash)
    .where('staff_sessions.expires_at', '>', now)
    .where('staff_sessions.idle_at', '>', now)
    .where('staff_members.ended_at', 'is', null)
    .executeTakeFirst()
}

type Times = Partial<Pick<StaffSession, 'seen_at' | 'idle_at' | 'proved_at' | 'proof'>>

export async function touchStaffSession(db: Db | Trx, tokenHash: string, times: Times) {
  await db.updateTable('staff_sessions').set(times).where('token_hash', '=', tokenHash).execute()
}

export async function openStaffSessionsOf(db: Db, staffId: string, now: string) {
  return db
    .selectFrom('staff_sessions')
    .selectAll()
    .where('staff_id', '=', staffId)
    .where('expires_at', '>', now)
    .where('idle_at', '>', now)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute()
}

export async function deleteStaffSession(db: Db | Trx, tokenHash: string) {
  return db
    .deleteFrom('staff_sessions')
    .where('token_hash', '=', tokenHash)
    .returning(['id', 'staff_id'])
    .executeTakeFirst()
}

/** Ends one of a member's own; false when none of theirs has this id. */
export async function revokeStaffSession(trx: Trx, staffId: string, id: string) {
  const revoked = await trx
    .deleteFrom('staff_sessions')
    .where('staff_id', '=', staffId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return revoked !== undefined
}

/** All of a member's, but the one that is kept. */
export async function deleteStaffSessionsOf(trx: Trx, staffId: string, keptHash = '') {
  await trx
    .deleteFrom('staff_sessions')
    .where('staff_id', '=', staffId)
    .where('token_hash', '!=', keptHash)
    .execute()
}

export async function deleteEndedStaffSessions(db: Db, now: string) {
  await db
    .deleteFrom('staff_sessions')
    .where((row) => row.or([row('expires_at', '<=', now), row('idle_at', '<=', now)]))
    .execute()
}

/** When each member was last seen in a session that is still known. */
export async function lastSeen(db: Db) {
  const rows = await db
    .selectFrom('staff_sessions')
    .select('staff_id')
    .select((row) => row.fn.max('seen_at').as('at'))
    .groupBy('staff_id')
    .execute()
  return new Map(rows.map(({ staff_id, at }) => [staff_id, at]))
}
