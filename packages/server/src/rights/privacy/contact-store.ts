// Whom someone named to be contacted, in each of the three places where that may be.
import { sql } from 'kysely'
import type { Db, Trx } from '../../platform/db/database.ts'
import { territoryLabel } from '../../platform/territories/store.ts'

const places = ['referents', 'working_group_members', 'requests'] as const
type Place = (typeof places)[number]

type Found = { place: Place; receipt: string; at: string; sealed: string | null }
type Where = Parameters<typeof territoryLabel>[0]

/** The oldest first. */
export async function ownContacts(db: Db, participantId: string) {
  const parts = places.map(
    (place) => sql`select ${sql.lit(place)} as place, own.receipt, own.recorded_at as at,
      own.contact as sealed, territories.kind, territories.name, territories.department_name
      from ${sql.table(place)} as own join territories on territories.id = own.territory_id
      where own.participant_id = ${participantId}`,
  )
  const union = sql.join(parts, sql` union all `)
  const { rows } = await sql<Found & Where>`select * from (${union}) as own
    order by at, receipt`.execute(db)
  return rows.map((row) => ({
    place: row.place,
    receipt: row.receipt,
    at: row.at,
    sealed: row.sealed,
    territory: territoryLabel(row),
  }))
}

export type OwnContact = Awaited<ReturnType<typeof ownContacts>>[number]

type Written = { receipt: string; participantId: string; sealed: string }

/** Only one's own. */
export async function writeContact(trx: Trx, place: Place, written: Written) {
  await sql`update ${sql.table(place)} set contact = ${written.sealed}
    where receipt = ${written.receipt} and participant_id = ${written.participantId}`.execute(trx)
}
