// Invitations that wait: the digest of a link that works once.
import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../platform/db/database.ts'

export type InvitationTables = {
  staff_invitations: {
    token_hash: string
    staff_id: string
    created_at: string
    expires_at: string
  }
}

export type Invitation = Selectable<InvitationTables['staff_invitations']>

export async function insertInvitation(trx: Trx, invitation: Invitation) {
  await trx.insertInto('staff_invitations').values(invitation).execute()
}

/** With the member it is for, unless it has ended or the member is suspended. */
export async function findInvitation(db: Db | Trx, tokenHash: string, now: string) {
  return db
    .selectFrom('staff_invitations')
    .innerJoin('staff_members', 'staff_members.id', 'staff_invitations.staff_id')
    .select(['staff_members.id', 'staff_members.name', 'staff_members.roles'])
    .where('staff_invitations.token_hash', '=', tokenHash)
    .where('staff_invitations.expires_at', '>', now)
    .where('staff_members.ended_at', 'is', null)
    .executeTakeFirst()
}

/** Takes it away: of two who use the same link, one finds it. */
export async function takeInvitation(trx: Trx, tokenHash: string) {
  const taken = await trx
    .deleteFrom('staff_invitations')
    .where('token_hash', '=', tokenHash)
    .returning('staff_id')
    .executeTakeFirst()
  return taken?.staff_id
}

export async function deleteInvitationsOf(trx: Trx, staffId: string) {
  await trx.deleteFrom('staff_invitations').where('staff_id', '=', staffId).execute()
}

export async function deleteEndedInvitations(db: Db, now: string) {
  await db.deleteFrom('staff_invitations').where('expires_at', '<=', now).execute()
}

/** Until when each member's invitation may be accepted. */
export async function invitationsUntil(db: Db, now: string) {
  const rows = await db
    .selectFrom('staff_invitations')
    .select(['staff_id', 'expires_at'])
    .where('expires_at', '>', now)
    .execute()
  return new Map(rows.map(({ staff_id, expires_at }) => [staff_id, expires_at]))
}
