// Sessions in the database, which is the truth for every process: one that is not there is over.

import type { Selectable } from 'kysely'
import { among } from '../../platform/db/among.ts'
import type { Database } from '../../platform/db/database.ts'
import { hotSelect } from '../../platform/db/hot-reads.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { ParticipantTables, Proof } from './tables.ts'

export type Session = Selectable<ParticipantTables['sessions']>

export type SessionRow = {
  tokenHash: string
  id: string
  participantId: string
  emailSealed: string
  proof: Proof
  siren: string | null
  openedAt: string
  provedAt: string | null
  seenAt: string
  expiresAt: string
}

export async function insertSession(trx: Trx, session: Session) {
  await trx.insertInto('sessions').values(session).execute()
}

export async function findSessions(db: Db | Trx, tokenHashes: string[], now: string) {
  if (tokenHashes.length === 0) return new Map<string, SessionRow>()
  const rows = await readOpen(db, { tokenHashes, now }, undefined)
  return new Map<string, SessionRow>(rows.map((row) => [row.tokenHash, row]))
}

/** For an act: who erases their account meanwhile waits for it, and then erases it too. */
export async function keepSessions(
  trx: Trx,
  tokenHashes: string[],
  { now, keep }: { now: string; keep: Database['keepSessions'] },
) {
  if (tokenHashes.length === 0) return new Map<string, SessionRow>()
  const rows = await readKept(trx, { tokenHashes, now }, keep)
  return new Map<string, SessionRow>(rows.map((row) => [row.tokenHash, row]))
}

const readOpen = hotSelect((db, { list, text }) =>
  openSessions(db, list('tokenHashes'), text('now')),
)

const readKept = hotSelect((db, { list, text }, keep: Database['keepSessions']) =>
  keep(openSessions(db, list('tokenHashes'), text('now'))),
)

function openSessions(db: Db | Trx, tokenHashes: string[], now: string) {
  return db
    .selectFrom('sessions')
    .innerJoin('participants', 'participants.id', 'sessions.participant_id')
    .select(['sessions.token_hash as tokenHash', 'sessions.id', 'sessions.proof', 'sessions.siren'])
    .select(['sessions.created_at as openedAt', 'sessions.proved_at as provedAt'])
    .select(['sessions.seen_at as seenAt', 'sessions.expires_at as expiresAt'])
    .select(['participants.id as participantId', 'participants.email_sealed as emailSealed'])
    .where(among(db, 'sessions.token_hash', tokenHashes))
    .where('sessions.expires_at', '>', now)
    .where('sessions.idle_at', '>', now)
}

/** Acts that were begun with them are done first; whoever begins one waits, and then reads anew. */
export async function holdSessionsOf(
  trx: Trx,
  participantId: string,
  holdRows: Database['holdRows'],
) {
  const wanted = trx
    .selectFrom('sessions')
    .select('token_hash')
    .where('participant_id', '=', participantId)
    .orderBy('token_hash')
  await holdRows(wanted).execute()
}

export async function touchSession(
  db: Db,
  tokenHash: string,
  { seenAt, idleAt }: { seenAt: string; idleAt: string },
) {
  await db
    .updateTable('sessions')
    .set({ seen_at: seenAt, idle_at: idleAt })
    .where('token_hash', '=', tokenHash)
    .execute()
}

/** The sessions of a person that are open, the last used first. */
export async function openSessionsOf(db: Db, participantId: string, now: string) {
  return db
    .selectFrom('sessions')
    .select(['id', 'token_hash', 'proof', 'device', 'created_at', 'seen_at'])
    .where('participant_id', '=', participantId)
    .where('expires_at', '>', now)
    .where('idle_at', '>', now)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Ends it; answers what the provider asks for when signing out there too. */
export async function deleteSession(db: Db | Trx, tokenHash: string) {
  return db
    .deleteFrom('sessions')
    .where('token_hash', '=', tokenHash)
    .returning(['id', 'participant_id', 'proof', 'id_token'])
    .executeTakeFirst()
}

/** Ends one of a person's own; false when there is none of theirs with this id. */
export async function revokeSession(db: Db, participantId: string, id: string) {
  const revoked = await db
    .deleteFrom('sessions')
    .where('participant_id', '=', participantId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return revoked !== undefined
}

export async function deleteSessionsOf(db: Db | Trx, participantId: string) {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where('participant_id', '=', participantId)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Of everybody: for a key that leaked, or a fault that was found. */
export async function deleteAllSessions(db: Db) {
  const { numDeletedRows } = await db.deleteFrom('sessions').executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Ends all of a person's sessions but the one that is kept. */
export async function revokeOthers(db: Db | Trx, participantId: string, keptHash: string) {
  await db
    .deleteFrom('sessions')
    .where('participant_id', '=', participantId)
    .where('token_hash', '!=', keptHash)
    .execute()
}

export async function deleteEndedSessions(db: Db, now: string) {
  await db
    .deleteFrom('sessions')
    .where((row) => row.or([row('expires_at', '<=', now), row('idle_at', '<=', now)]))
    .execute()
}
