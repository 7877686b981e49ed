// Members of the team, and the tokens with which their programs speak to the API.
import type { Db } from '../db/database.ts'
import { type StaffMember, type StaffRole, staffRoles } from './roles.ts'

export type StaffTables = {
  staff_members: {
    id: string
    name: string
    /** Space-separated. */
    roles: string
    created_at: string
    ended_at: string | null
  }
  staff_tokens: { token_hash: string; staff_id: string; created_at: string; expires_at: string }
}

type NewMember = {
  member: StaffMember
  tokenHash: string
  createdAt: string
  expiresAt: string
}

export async function insertMember(db: Db, { member, tokenHash, createdAt, expiresAt }: NewMember) {
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('staff_members')
      .values({
        id: member.id,
        name: member.name,
        roles: member.roles.join(' '),
        created_at: createdAt,
        ended_at: null,
      })
      .execute()
    await trx
      .insertInto('staff_tokens')
      .values({
        token_hash: tokenHash,
        staff_id: member.id,
        created_at: createdAt,
        expires_at: expiresAt,
      })
      .execute()
  })
}

export async function findMemberByToken(
  db: Db,
  tokenHash: string,
  now: string,
): Promise<StaffMember | undefined> {
  const row = await db
    .selectFrom('staff_tokens')
    .innerJoin('staff_members', 'staff_members.id', 'staff_tokens.staff_id')
    .select(['staff_members.id', 'staff_members.name', 'staff_members.roles'])
    .where('staff_tokens.token_hash', '=', tokenHash)
    .where('staff_tokens.expires_at', '>', now)
    .where('staff_members.ended_at', 'is', null)
    .executeTakeFirst()
  return row && { id: row.id, name: row.name, roles: readRoles(row.roles) }
}

/** Ends a member's right to act, at once and for every token; answers false for an unknown one. */
export async function endMember(db: Db, id: string, at: string) {
  const ended = await db
    .updateTable('staff_members')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}

function readRoles(text: string): StaffRole[] {
  return staffRoles.filter((role) => text.split(' ').includes(role))
}
