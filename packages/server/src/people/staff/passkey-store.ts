// Passkeys of the team: public keys only, with the counter that tells a copied one.
import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../platform/db/database.ts'

export type PasskeyTables = {
  staff_passkeys: {
    id: string
    staff_id: string
    credential_id: string
    /** COSE, in base64url. */
    public_key: string
    counter: number
    /** Space-separated. */
    transports: string
    /** What its owner calls it. */
    name: string
    created_at: string
    used_at: string | null
  }
}

export type Passkey = Selectable<PasskeyTables['staff_passkeys']>

/** False when this key is enrolled already, by whomever. */
export async function insertPasskey(trx: Trx, passkey: Passkey) {
  const inserted = await trx
    .insertInto('staff_passkeys')
    .values(passkey)
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** With its owner, unless suspended. */
export async function findByCredential(db: Db | Trx, credentialId: string) {
  return db
    .selectFrom('staff_passkeys')
    .innerJoin('staff_members', 'staff_members.id', 'staff_passkeys.staff_id')
    .selectAll('staff_passkeys')
    .where('staff_passkeys.credential_id', '=', credentialId)
    .where('staff_members.ended_at', 'is', null)
    .executeTakeFirst()
}

/** False when another use of it was written meanwhile: one of the two is a copy. */
export async function markUsed(
  trx: Trx,
  { id, counter }: Pick<Passkey, 'id' | 'counter'>,
  { next, at }: { next: number; at: string },
) {
  const used = await trx
    .updateTable('staff_passkeys')
    .set({ counter: next, used_at: at })
    .where('id', '=', id)
    .where('counter', '=', counter)
    .returning('id')
    .executeTakeFirst()
  return used !== undefined
}

export async function passkeysOf(db: Db | Trx, staffId: string) {
  return db
    .selectFrom('staff_passkeys')
    .selectAll()
    .where('staff_id', '=', staffId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

export async function renamePasskey(
  trx: Trx,
  { id, staff_id }: Pick<Passkey, 'id' | 'staff_id'>,
  name: string,
) {
  const renamed = await trx
    .updateTable('staff_passkeys')
    .set({ name })
    .where('id', '=', id)
    .where('staff_id', '=', staff_id)
    .returning('id')
    .executeTakeFirst()
  return renamed !== undefined
}

export async function deletePasskey(trx: Trx, { id, staff_id }: Pick<Passkey, 'id' | 'staff_id'>) {
  const deleted = await trx
    .deleteFrom('staff_passkeys')
    .where('id', '=', id)
    .where('staff_id', '=', staff_id)
    .returning('id')
    .executeTakeFirst()
  return deleted !== undefined
}

/** How many each member has. */
export async function countPasskeys(db: Db) {
  const rows = await db
    .selectFrom('staff_passkeys')
    .select('staff_id')
    .select((row) => row.fn.countAll<number>().as('count'))
    .groupBy('staff_id')
    .execute()
  return new Map(rows.map(({ staff_id, count }) => [staff_id, Number(count)]))
}
