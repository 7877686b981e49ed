// Registrations of sites in the database.

import { type Selectable, sql } from 'kysely'
import { type Asked, countOf, type Order, pageAt, text } from '../../platform/db/keyset.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import { updateAtVersion, type Versioned } from '../../platform/db/versioned.ts'
import { saysWords } from '../host-sites/words-store.ts'
import type { RegistrationState } from './states.ts'
import type { SiteRegistrationTables } from './tables.ts'

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
export async function updateRegistration(trx: Db | Trx, at: Versioned, changes: Changes) {
  return updateAtVersion(trx.updateTable('site_registrations').set(changes), at)
}

/** When this person opened theirs, the earliest first. */
export async function openedBySince(trx: Trx, participantId: string, since: string) {
  const rows = await trx
    .selectFrom('site_registrations')
    .select('opened_at')
    .where('participant_id', '=', participantId)
    .where('opened_at', '>', since)
    .orderBy('opened_at')
    .execute()
  return rows.map((row) => row.opened_at)
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

const oldestFirst: Order<RegistrationRow> = [text('opened_at'), text('id')]

type Filter = Asked & {
  offset?: number | undefined
  q?: string | undefined
  state?: RegistrationState[] | undefined
}

export async function pageOfRegistrations(db: Db, { q, state, ...asked }: Filter) {
  let query = db.selectFrom('site_registrations').selectAll()
  if (q) query = query.where(saysWords(q, words))
  if (state) query = query.where('state', 'in', state)
  return { ...(await pageAt(query, oldestFirst, asked)), total: await countOf(query) }
}

const words = { name: 'name', address: 'origin', territory: 'territory_id' }
