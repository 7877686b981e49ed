// Inviting, suspending, restoring members and changing their roles: the last administrator stays.

import type { Database } from '../../platform/db/database.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Fact } from '../../platform/events/events.ts'
import { append } from '../../platform/events/journal.ts'
import type { StaffRole } from '../../platform/http/team.ts'
import { refuse } from '../../platform/refusal.ts'
import { hashToken } from '../../platform/secrets.ts'
import { type Author, refuseChangedInJournal } from './author.ts'
import type { StaffEvents } from './event-kinds.ts'
import { deleteInvitationsOf, insertInvitation } from './invitation-store.ts'
import { invitationLifetime, requireAdministratorLeft } from './rules.ts'
import { deleteStaffSessionsOf } from './session-store.ts'
import {
  ableAdministrators,
  findMember,
  insertMember,
  type MemberRow,
  readRoles,
  updateMember,
} from './store.ts'
import { deleteTokensOf } from './token-store.ts'

/** `staffId` is null for the command line. */
/** Nobody of the team when the command line invites the first of them. */
export type Inviter = Author<string | null>

type Fresh = { uuid: () => string; token: () => string }
export type Invited = { id: string; token: string; expiresAt: string }

/** The token goes into a link that is shown once: only its digest is kept. */
export async function invite(
  trx: Trx,
  { uuid, token }: Fresh,
  { name, roles, author }: { name: string; roles: StaffRole[]; author: Inviter },
): Promise<Invited> {
  const id = uuid()
  await insertMember(trx, { id, name, roles }, author.at)
  await tell(trx, author, { kind: 'staff.invited', id, data: { roles: roles.join(' ') } })
  return { id, ...(await link(trx, { id, secret: token(), at: author.at })) }
}

/** A new link for someone who lost theirs, or all of their keys; the one before no longer works. */
export async function inviteAgain(
  trx: Trx,
  { token }: Pick<Fresh, 'token'>,
  { id, version, author }: Target & { author: Inviter },
): Promise<Invited> {
  const member = await load(trx, id)
  if (member.ended_at) refuse('staff_suspended')
  await deleteInvitationsOf(trx, id)
  await write(trx, { id, version }, {})
  await tell(trx, author, { kind: 'staff.invited', id, data: { roles: member.roles } })
  return { id, ...(await link(trx, { id, secret: token(), at: author.at })) }
}

type Target = { id: string; version: number }

async function link(trx: Trx, { id, secret, at }: { id: string; secret: string; at: string }) {
  const expiresAt = new Date(Date.parse(at) + invitationLifetime).toISOString()
  await insertInvitation(trx, {
    token_hash: hashToken(secret),
    staff_id: id,
    created_at: at,
    expires_at: expiresAt,
  })
  return { token: secret, expiresAt }
}

type Base = Pick<Database, 'hold'>

export async function changeRoles(
  trx: Trx,
  base: Base,
  { id, version, roles, author }: Target & { roles: StaffRole[]; author: Inviter },
) {
  const member = await holdMember(trx, base, id)
  if (member.ended_at) refuse('staff_suspended')
  await keepAdministrator(trx, member, { ...member, roles: roles.join(' ') }, author.at)
  await write(trx, { id, version }, { roles: roles.join(' ') })
  await tell(trx, author, { kind: 'staff.roles_changed', id, data: { roles: roles.join(' ') } })
}

/** Ends every session, token and invitation with it: what was copied is of no use any more. */
export async function suspend(
  trx: Trx,
  base: Base,
  { id, version, author }: Target & { author: Inviter },
) {
  const member = await holdMember(trx, base, id)
  if (member.ended_at) refuse('staff_suspended')
  const endedAt = author.at
  await keepAdministrator(trx, member, { ...member, ended_at: endedAt }, author.at)
  await write(trx, { id, version }, { ended_at: endedAt })
  await deleteStaffSessionsOf(trx, id)
  await deleteTokensOf(trx, id)
  await deleteInvitationsOf(trx, id)
  await tell(trx, author, { kind: 'staff.suspended', id, data: {} })
}

/** They sign in again with the keys they had. */
export async function restore(trx: Trx, { id, version, author }: Target & { author: Inviter }) {
  const member = await load(trx, id)
  if (!member.ended_at) refuse('staff_not_suspended')
  await write(trx, { id, version }, { ended_at: null })
  await tell(trx, author, { kind: 'staff.restored', id, data: {} })
}

/** Those who change who administrates wait for each other: what is counted is what will be. */
async function holdMember(trx: Trx, { hold }: Base, id: string) {
  await hold(trx, 'staff administrators')
  return load(trx, id)
}

async function load(trx: Trx, id: string) {
  return (await findMember(trx, id)) ?? refuse('staff_member_not_found')
}

async function keepAdministrator(trx: Trx, before: MemberRow, after: MemberRow, at: string) {
  const standing = ({ roles, ended_at }: MemberRow) => ({
    isAdministrator: readRoles(roles).includes('administrator'),
    isActive: ended_at === null,
  })
  const able = await ableAdministrators(trx, at)
  const change = { id: before.id, before: standing(before), after: standing(after) }
  requireAdministratorLeft(change, able)
}

async function write(
  trx: Trx,
  { id, version }: Target,
  changes: Parameters<typeof updateMember>[3],
) {
  if (!(await updateMember(trx, id, version, changes))) await refuseChangedInJournal(trx, id)
}

type Told = Fact<keyof StaffEvents> & { id: string }

async function tell(trx: Trx, { staffId, at }: Inviter, { id, ...fact }: Told) {
  await append(trx, [{ ...fact, subject: id, participantId: null, staffId, at }])
}
