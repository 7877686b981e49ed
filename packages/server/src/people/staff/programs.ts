// Programs of the team: each is a member that comes in by a token alone.
import type { Database } from '../../platform/db/database.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { StaffRole } from '../../platform/http/team.ts'
import { refuse } from '../../platform/refusal.ts'
import { hashToken } from '../../platform/secrets.ts'
import { type Inviter, suspend } from './change.ts'
import { dangerousTokenLifetime, day, longestTokenDays } from './rules.ts'
import { findMember, hasWayIn, insertMember, readRoles } from './store.ts'
import { deleteTokensOf, insertToken, programRows } from './token-store.ts'

type Fresh = { uuid: () => string; token: () => string }
type Lasting = { isDangerous?: boolean; days?: number }
type Wanted = Lasting & { name: string; roles: StaffRole[] }

/** The token is shown once: only its digest is kept. */
export async function makeProgram(
  trx: Trx,
  { uuid, token }: Fresh,
  { author, ...wanted }: Wanted & { author: Inviter },
) {
  const { name, roles } = wanted
  const member = { id: uuid(), name, roles }
  await insertMember(trx, member, author.at)
  return { member, ...(await writeToken(trx, token(), { ...wanted, id: member.id, author })) }
}

async function writeToken(
  trx: Trx,
  random: string,
  {
    id,
    author,
    isDangerous = false,
    days = longestTokenDays,
  }: Lasting & { id: string; author: Inviter },
) {
  const token = `st_${random}`
  const lifetime = isDangerous ? dangerousTokenLifetime : days * day
  const expiresAt = new Date(Date.parse(author.at) + lifetime).toISOString()
  await insertToken(trx, {
    token_hash: hashToken(token),
    staff_id: id,
    created_at: author.at,
    expires_at: expiresAt,
    is_dangerous: isDangerous ? 1 : 0,
    made_by: author.staffId,
    used_at: null,
  })
  return { token, expiresAt }
}

type Renewed = Lasting & {
  id: string
  /** When the token that was read was made. */
  madeAt: string
  author: Inviter
}

/** Under the same name, so that the log tells of one program; the token before ends at once. */
export async function renewProgram(
  trx: Trx,
  { token }: Pick<Fresh, 'token'>,
  { id, madeAt, ...wanted }: Renewed,
) {
  const member = await findMember(trx, id)
  const [program] = await programRows(trx, id)
  if (!member || !program) return refuse('staff_member_not_found')
  if (program.created_at !== madeAt) {
    const by = program.maker ?? undefined
    return refuse('changed_meanwhile', { at: program.created_at, ...(by && { by }) })
  }
  await deleteTokensOf(trx, id)
  return writeToken(trx, token(), { ...wanted, id })
}

/** A member whom nothing else lets in may do nothing any more: their place is suspended with it. */
export async function revokeProgram(
  trx: Trx,
  base: Pick<Database, 'hold'>,
  { id, author }: { id: string; author: Inviter },
) {
  await base.hold(trx, 'staff administrators')
  const member = await findMember(trx, id)
  const [program] = await programRows(trx, id)
  if (!member || !program) return refuse('staff_member_not_found')
  const { version } = member
  await deleteTokensOf(trx, id)
  if (await hasWayIn(trx, id, author.at)) return
  if (!member.ended_at) await suspend(trx, base, { id, version, author })
}

export async function listPrograms(db: Db | Trx, id?: string) {
  const rows = await programRows(db, id)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    roles: readRoles(row.roles),
    isDangerous: row.is_dangerous === 1,
    createdAt: row.created_at,
    by: row.made_by ? { id: row.made_by, name: row.maker ?? '' } : null,
    expiresAt: row.expires_at,
    lastUsedAt: row.used_at,
  }))
}
