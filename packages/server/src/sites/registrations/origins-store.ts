// Addresses of a registration: each proved exactly.
import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../platform/db/database.ts'

export type RegistrationOriginTables = {
  site_registration_origins: {
    registration_id: string
    origin: string
    proved_at: string | null
    /** What the last try found instead: JSON. */
    last_check: string | null
  }
}

export type OriginRow = Selectable<RegistrationOriginTables['site_registration_origins']>
type Address = Pick<OriginRow, 'registration_id' | 'origin'>

export async function insertOrigin(trx: Trx, address: Address) {
  await trx
    .insertInto('site_registration_origins')
    .values({ ...address, proved_at: null, last_check: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function removeOrigin(trx: Trx, { registration_id, origin }: Address) {
  await trx
    .deleteFrom('site_registration_origins')
    .where('registration_id', '=', registration_id)
    .where('origin', '=', origin)
    .execute()
}

export async function originsOf(db: Db | Trx, registrationIds: string[]) {
  if (registrationIds.length === 0) return []
  return db
    .selectFrom('site_registration_origins')
    .selectAll()
    .where('registration_id', 'in', registrationIds)
    .orderBy('registration_id')
    .orderBy('origin')
    .execute()
}

type Look = Partial<Pick<OriginRow, 'proved_at' | 'last_check'>>

/** What a look at this address found: its own, whatever else changed meanwhile. */
export async function keepLook(db: Db, { registration_id, origin }: Address, look: Look) {
  await db
    .updateTable('site_registration_origins')
    .set(look)
    .where('registration_id', '=', registration_id)
    .where('origin', '=', origin)
    .where('proved_at', 'is', null)
    .execute()
}

/** Another kind of proof: what was found of the former says nothing any more. */
export async function forgetLooks(trx: Trx, registrationId: string) {
  await trx
    .updateTable('site_registration_origins')
    .set({ last_check: null })
    .where('registration_id', '=', registrationId)
    .execute()
}
