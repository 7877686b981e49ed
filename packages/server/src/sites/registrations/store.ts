// Registrations of sites in the database.
import { type Selectable, sql } from 'kysely'
import type { Db, Trx } from '../../platform/db/database.ts'
import type { Proof } from './proof.ts'
import type { RegistrationState } from './states.ts'

export type SiteRegistrationTables = {
  site_registrations: {
    id: string
    /** Null once their account is erased: the site stays with the territory. */
    participant_id: string | null
    territory_id: string
    consultation_id: string
    /** The first of its addresses, which names the site. */
    origin: string
    name: string
    proof: Proof
    /** What is to be published: made for this registration alone. */
    token: string
    state: RegistrationState
    /** One approved registration a territory and origin. */
    live_key: string | null
    /** First key of the site, once approved. */
    site: string | null
    opened_at: string
    proved_at: string | null
    asked_at: string | null
    answer_until: string | null
    link_hash: string | null
    decided_at: string | null
    decided_by: 'town_hall' | 'team' | null
    staff_id: string | null
    reason: string | null
    version: number
  }
}

export type RegistrationRow = Selectable<SiteRegistrationTables['site_registrations']>
type Changes = Partial<Omit<RegistrationRow, 'id' | 'version'>>

export async function insertRegistration(trx: Trx, row: RegistrationRow) {
  await trx.insertInto('site_registrations').values(row).execute()
}

export async function findRegistration(db: Db | Trx, id: string) {
  return db.selectFrom('site_registrations').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function findByLink(db: Db | Trx, linkHash: string) {
  return db
    .selectFrom('site_registrations')
    .selectAll()
    .where('link_hash', '=', linkHash)
    .executeTakeFirst()
}

/** One approved registration a territory and first address. */
export const liveKeyOf = ({
  territory_id,
  origin,
}: Pick<RegistrationRow, 'territory_id' | 'origin'>) => `${territory_id} ${origin}`

export async function findLive(db: Db | Trx, liveKey: string) {
  return db
    .selectFrom('site_registrations')
    .selectAll()
    .where('live_key', '=', liveKey)
    .executeTakeFirst()
}

/** The newest first. */
export async function registrationsOf(db: Db, participantId: string) {
  return db
    .selectFrom('site_registrations')
    .selectAll()
    .where('participant_id', '=', participantId)
    .orderBy('opened_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
}

/** False when someone changed it meanwhile. */
export async function updateRegistration(
  trx: Db | Trx,
  { id, version }: Pick<RegistrationRow, 'id' | 'version'>,
  changes: Changes,
) {
  const { numUpdatedRows } = await trx
    .updateTable('site_registrations')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function countOpenedBy(trx: Trx, participantId: string, since: string) {
  return count(trx, sql<boolean>`participant_id = ${participantId} and opened_at > ${since}`)
}

export async function countAskedOf(trx: Trx, territoryId: string, since: string) {
  return count(trx, sql<boolean>`territory_id = ${territoryId} and asked_at > ${since}`)
}

async function count(trx: Trx, where: ReturnType<typeof sql<boolean>>) {
  const row = await trx
    .selectFrom('site_registrations')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where(where)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

type Filter = {
  state?: RegistrationState | undefined
  after?: { key: string; id: string } | undefined
  limit: number
}

/** The oldest first. */
export async function pageOfRegistrations(db: Db, { state, after, limit }: Filter) {
  let query = db.selectFrom('site_registrations').selectAll()
  if (state) query = query.where('state', '=', state)
  if (after) query = query.where(sql<boolean>`(opened_at, id) > (${after.key}, ${after.id})`)
  return query.orderBy('opened_at').orderBy('id').limit(limit).execute()
}
