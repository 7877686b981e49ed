// The team as its administrators see it.
import type { Db } from '../../platform/db/database.ts'
import { countIdentities } from './identity-store.ts'
import { invitationsUntil } from './invitation-store.ts'
import { countPasskeys } from './passkey-store.ts'
import { lastSeen } from './session-store.ts'
import { allMembers, findMember, type MemberRow, readRoles } from './store.ts'
import { tokensUntil } from './token-store.ts'

export async function listMembers(db: Db, now: string) {
  return present(db, await allMembers(db), now)
}

export async function oneMember(db: Db, id: string, now: string) {
  const row = await findMember(db, id)
  const [member] = await present(db, row ? [row] : [], now)
  if (!member) throw new Error(`No member ${id}.`)
  return member
}

async function present(db: Db, rows: MemberRow[], now: string) {
  const passkeys = await countPasskeys(db)
  const identities = await countIdentities(db)
  const invitations = await invitationsUntil(db, now)
  const tokens = await tokensUntil(db, now)
  const seen = await lastSeen(db)
  return rows.map((row) => {
    const keys = passkeys.get(row.id) ?? 0
    const usesProConnect = (identities.get(row.id) ?? 0) > 0
    const tokenUntil = tokens.get(row.id) ?? null
    const isIn = keys > 0 || usesProConnect || tokenUntil !== null
    return {
      id: row.id,
      name: row.name,
      roles: readRoles(row.roles),
      version: row.version,
      state: stateOf(row, isIn),
      passkeys: keys,
      usesProConnect,
      tokenUntil,
      invitedUntil: invitations.get(row.id) ?? null,
      lastSeenAt: seen.get(row.id) ?? null,
      createdAt: row.created_at,
      suspendedAt: row.ended_at,
    }
  })
}

function stateOf({ ended_at }: MemberRow, isIn: boolean) {
  if (ended_at) return 'suspended' as const
  return isIn ? ('active' as const) : ('invited' as const)
}
