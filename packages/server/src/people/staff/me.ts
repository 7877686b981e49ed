// Who of the team asks, in what session or by what token; and everyone who may act.

import type { Db } from '../../platform/db/tables.ts'
import type { Actor, Context } from '../../platform/http/context.ts'
import { staffTokenHash } from '../../platform/http/staff-session.ts'
import { refuse } from '../../platform/refusal.ts'
import { version } from '../../platform/version.ts'
import { hasIdentity } from './identity-store.ts'
import { tokenHashOf } from './members.ts'
import { passkeysOf } from './passkey-store.ts'
import { proofLifetime } from './rules.ts'
import { findStaffSession } from './session-store.ts'
import { activeMembers, readRoles } from './store.ts'
import { findByToken } from './token-store.ts'

export async function describeMe(c: Context, { id, name, roles }: Actor) {
  const { clock } = c.get('deps')
  const now = clock().toISOString()
  const standing = await standingOf(c, now)
  return { id, name, roles: [...roles], proofs: await proofsOf(c, id), ...standing, now, version }
}

async function standingOf(c: Context, now: string) {
  const { db } = c.get('deps').database
  const authorization = c.req.header('Authorization')
  if (authorization !== undefined) {
    const token = await findByToken(db, tokenHashOf(authorization), now)
    const { expires_at: expiresAt } = token ?? refuse('staff_token_invalid')
    return { by: 'token' as const, provedAt: null, provedUntil: null, idleAt: null, expiresAt }
  }
  const session = await findStaffSession(db, staffTokenHash(c), now)
  const { proof, proved_at, idle_at, expires_at } = session ?? refuse('staff_session_ended')
  return {
    by: proof,
    provedAt: proved_at,
    provedUntil: new Date(Date.parse(proved_at) + proofLifetime).toISOString(),
    idleAt: idle_at,
    expiresAt: expires_at,
  }
}

async function proofsOf(c: Context, id: string) {
  const { database, providers } = c.get('deps')
  const hasKeys = (await passkeysOf(database.db, id)).length > 0
  const usesProConnect = providers.pro_connect && (await hasIdentity(database.db, id))
  return [
    ...(hasKeys ? (['passkey'] as const) : []),
    ...(usesProConnect ? (['pro_connect'] as const) : []),
  ]
}

export async function colleagues(db: Db) {
  const rows = await activeMembers(db)
  return rows
    .map(({ id, name, roles }) => ({ id, name, roles: readRoles(roles) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'fr'))
}
