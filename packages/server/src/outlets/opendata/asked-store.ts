// Editions that the team asked for: one at a time is made, by whichever process is free.
import type { Database } from '../../platform/db/database.ts'
import { isFree } from '../../platform/db/lease.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { OpenDataTables } from './tables.ts'

type Asked = OpenDataTables['asked_editions']

export async function insertAsked(trx: Trx, asked: Pick<Asked, 'id' | 'staff_id' | 'asked_at'>) {
  const isNew = { lease: null, leased_until: null, ended_at: null, edition: null }
  await trx
    .insertInto('asked_editions')
    .values({ ...asked, ...isNew })
    .execute()
}

const asked = (db: Db | Trx) =>
  db
    .selectFrom('asked_editions')
    .leftJoin('staff_members', 'staff_members.id', 'asked_editions.staff_id')
    .selectAll('asked_editions')
    .select('staff_members.name')

/** The one that is waited for. */
export const findUnderWay = (db: Db | Trx) =>
  asked(db).where('asked_editions.ended_at', 'is', null).executeTakeFirst()

/** The last that came to an end. */
export const findLastEnded = (db: Db) =>
  asked(db)
    .where('asked_editions.ended_at', 'is not', null)
    .orderBy('asked_editions.ended_at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Those that could not be made do not count. */
export async function countAskedSince(db: Db | Trx, since: string) {
  const { count } = await db
    .selectFrom('asked_editions')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('asked_at', '>=', since)
    .where((row) => row.or([row('edition', 'is not', null), row('ended_at', 'is', null)]))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export const dueAsked = (database: Pick<Database, 'skipHeld'>) => (trx: Trx, now: string) =>
  database
    .skipHeld(
      trx
        .selectFrom('asked_editions')
        .select('id')
        .where('ended_at', 'is', null)
        .where(isFree(now))
        .limit(1),
    )
    .execute()

type Ended = { id: string; lease: string; at: string; edition: string | null }

/** False when another process took it over. */
export async function endAsked(trx: Trx, { id, lease, at, edition }: Ended) {
  const { numUpdatedRows } = await trx
    .updateTable('asked_editions')
    .set({ ended_at: at, edition })
    .where('id', '=', id)
    .where('lease', '=', lease)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What was asked long ago tells nothing any more: the log does. */
export async function forgetAskedBefore(db: Db, before: string) {
  await db.deleteFrom('asked_editions').where('ended_at', '<', before).execute()
}
