// Whom ProConnect calls a member of the team: a keyed digest of issuer and subject.

import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { StaffTables } from './tables.ts'

export type StaffIdentity = Selectable<StaffTables['staff_identities']>

/** Those that name one identity: each of our secrets makes another. */
type Indexes = string[]

/** Its member, unless suspended. */
export async function findByIdentity(db: Db | Trx, indexes: Indexes) {
  return db
    .selectFrom('staff_identities')
    .innerJoin('staff_members', 'staff_members.id', 'staff_identities.staff_id')
    .select(['staff_members.id', 'identity_index', 'subject_sealed'])
    .where('staff_identities.identity_index', 'in', indexes)
    .where('staff_members.ended_at', 'is', null)
    .executeTakeFirst()
}

/** Keeps the first member of this identity; answers whose it is. */
export async function keepStaffIdentity(trx: Trx, identity: StaffIdentity, indexes: Indexes) {
  const known = await trx
    .selectFrom('staff_identities')
    .select('staff_id')
    .where('identity_index', 'in', indexes)
    .executeTakeFirst()
  if (known) return known.staff_id
  await trx.insertInto('staff_identities').values(identity).execute()
  return identity.staff_id
}

type Names = Pick<StaffIdentity, 'identity_index' | 'subject_sealed'>

/** From here on under today's key, and with what another key will need. */
export async function renewStaffIdentity(trx: Trx, known: Names, today: Names) {
  if (known.identity_index === today.identity_index && known.subject_sealed) return
  await trx
    .updateTable('staff_identities')
    .set(today)
    .where('identity_index', '=', known.identity_index)
    .execute()
}

export async function hasIdentity(db: Db, staffId: string) {
  const found = await db
    .selectFrom('staff_identities')
    .select('provider')
    .where('staff_id', '=', staffId)
    .executeTakeFirst()
  return found !== undefined
}

export async function countIdentities(db: Db | Trx) {
  const rows = await db
    .selectFrom('staff_identities')
    .select('staff_id')
    .select((row) => row.fn.countAll<number>().as('count'))
    .groupBy('staff_id')
    .execute()
  return new Map(rows.map(({ staff_id, count }) => [staff_id, Number(count)]))
}
