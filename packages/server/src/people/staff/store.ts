// Members of the team: who they are, what they may do, until when.

import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../platform/db/tables.ts'
import { updateAtVersion } from '../../platform/db/versioned.ts'
import { type StaffRole, staffRoles } from '../../platform/http/team.ts'
import type { StaffMember } from './roles.ts'
import type { StaffTables } from './tables.ts'

export type MemberRow = Selectable<StaffTables['staff_members']>

export async function insertMember(trx: Trx, { id, name, roles }: StaffMember, at: string) {
  await trx
    .insertInto('staff_members')
    .values({
      id,
      name,
      roles: roles.join(' '),
      created_at: at,
      ended_at: null,
      version: 1,
    })
    .execute()
}

export async function findMember(db: Db | Trx, id: string) {
  return db.selectFrom('staff_members').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function allMembers(db: Db) {
  return db.selectFrom('staff_members').selectAll().orderBy('created_at').orderBy('id').execute()
}

export async function activeMembers(db: Db) {
  return db
    .selectFrom('staff_members')
    .select(['id', 'name', 'roles'])
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute()
}

type Changes = Partial<Pick<MemberRow, 'roles' | 'ended_at'>>

/** False when someone else has changed the member since this version. */
export async function updateMember(trx: Trx, id: string, version: number, changes: Changes) {
  return updateAtVersion(trx.updateTable('staff_members').set(changes), { id, version })
}

/** Those who have something to sign in with; a token that runs out counts too. */
const ableMembers = (db: Db | Trx, now: string) =>
  db
    .selectFrom('staff_members')
    .select(['id', 'roles'])
    .where((row) =>
      row.or([
        row.exists(
          row
            .selectFrom('staff_passkeys')
            .select('staff_passkeys.id')
            .whereRef('staff_passkeys.staff_id', '=', 'staff_members.id'),
        ),
        row.exists(
          row
            .selectFrom('staff_identities')
            .select('staff_identities.provider')
            .whereRef('staff_identities.staff_id', '=', 'staff_members.id'),
        ),
        row.exists(
          row
            .selectFrom('staff_tokens')
            .select('staff_tokens.created_at')
            .whereRef('staff_tokens.staff_id', '=', 'staff_members.id')
            .where('staff_tokens.expires_at', '>', now),
        ),
      ]),
    )

export async function hasWayIn(db: Db | Trx, id: string, now: string) {
  return (await ableMembers(db, now).where('id', '=', id).executeTakeFirst()) !== undefined
}

/** Active administrators who can sign in. */
export async function ableAdministrators(trx: Trx, now: string) {
  const rows = await ableMembers(trx, now).where('ended_at', 'is', null).execute()
  return rows.filter(({ roles }) => readRoles(roles).includes('administrator')).map(({ id }) => id)
}

/** Any administrator who is not suspended, invited ones included. */
export async function hasAdministrator(db: Db | Trx) {
  const rows = await db
    .selectFrom('staff_members')
    .select('roles')
    .where('ended_at', 'is', null)
    .execute()
  return rows.some(({ roles }) => readRoles(roles).includes('administrator'))
}

export function readRoles(text: string): StaffRole[] {
  return staffRoles.filter((role) => text.split(' ').includes(role))
}
