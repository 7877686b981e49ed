// Adding a member of the team with a token, and knowing one by what a request brings.

import { retried } from '../../platform/db/retry.ts'
import type { Db } from '../../platform/db/tables.ts'
import type { Credentials, StaffRole } from '../../platform/http/team.ts'
import { hashToken } from '../../platform/secrets.ts'
import { makeProgram } from './programs.ts'
import type { StaffMember } from './roles.ts'
import { staffIdle, staffTouch, type Via } from './rules.ts'
import { findStaffSession, touchStaffSession } from './session-store.ts'
import { readRoles } from './store.ts'
import { findByToken, touchToken } from './token-store.ts'

type Tools = { db: Db; now: Date; uuid: () => string; token: () => string }

/** From the command line. */
export async function addMember(
  { db, now, uuid, token }: Tools,
  wanted: { name: string; roles: StaffRole[]; isDangerous?: boolean },
) {
  const author = { staffId: null, at: now.toISOString() }
  return retried(db, (trx) => makeProgram(trx, { uuid, token }, { ...wanted, author }))
}

/** What a request brings: the header `Authorization`, or the digest of the team's cookie. */
export type Identified = StaffMember & { via: Via }

/** A header that is there is the one that counts. */
export async function identifyMember(
  db: Db,
  { authorization, sessionHash, isPassive = false }: Credentials,
  now: Date,
): Promise<Identified | undefined> {
  if (authorization !== undefined) return byToken(db, { authorization, isPassive }, now)
  return sessionHash ? bySession(db, { sessionHash, isPassive }, now) : undefined
}

/** Of the token that a header brings; empty when it brings none of ours. */
export function tokenHashOf(authorization: string) {
  const token = /^Bearer (st_[\w-]{20,100})$/.exec(authorization)?.[1]
  return token ? hashToken(token) : ''
}

type Shown = { authorization: string; isPassive: boolean }

async function byToken(db: Db, { authorization, isPassive }: Shown, now: Date) {
  const tokenHash = tokenHashOf(authorization)
  const row = await findByToken(db, tokenHash, now.toISOString())
  if (!row) return undefined
  const before = new Date(now.getTime() - staffTouch).toISOString()
  if (!isPassive && (row.used_at ?? '') <= before)
    await touchToken(db, tokenHash, { at: now.toISOString(), before })
  const via: Via = { by: 'token', isDangerous: row.is_dangerous === 1 }
  return { id: row.id, name: row.name, roles: readRoles(row.roles), via }
}

type Session = { sessionHash: string; isPassive: boolean }

async function bySession(db: Db, { sessionHash, isPassive }: Session, now: Date) {
  const row = await findStaffSession(db, sessionHash, now.toISOString())
  if (!row) return undefined
  if (!isPassive && now.getTime() - Date.parse(row.seen_at) >= staffTouch) {
    const idleAt = new Date(now.getTime() + staffIdle).toISOString()
    await touchStaffSession(db, sessionHash, { seen_at: now.toISOString(), idle_at: idleAt })
  }
  const via: Via = { by: 'session', provedAt: row.proved_at, session: row.session }
  return { id: row.id, name: row.name, roles: readRoles(row.roles), via }
}
