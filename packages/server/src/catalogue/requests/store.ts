// Requests in the database: one that lives a territory and a subject, each act on it a row.

import type { Selectable } from 'kysely'
import type { ActsOf } from '../../people/mandates/contested.ts'
import { type Asked, type Order, pageAt, text } from '../../platform/db/keyset.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import { updateAtVersion, type Versioned } from '../../platform/db/versioned.ts'
import { fold } from '../../platform/text/fold.ts'
import type { Machine } from './machine.ts'
import type { RequestTables } from './tables.ts'

export type RequestRow = Selectable<RequestTables['requests']>
export type RequestActRow = Selectable<RequestTables['request_acts']>

type Key = Pick<RequestRow, 'kind' | 'subject' | 'territory_id'>

export function liveKey({ kind, subject, territory_id }: Key) {
  return `${kind} ${subject} ${territory_id}`
}

/** Inserts it unless one of the same territory lives; answers the row that is stored. */
export async function insertRequest(trx: Trx, row: RequestRow) {
  const inserted = await trx
    .insertInto('requests')
    .values(row)
    .onConflict((conflict) => conflict.column('live_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted ? { stored: row, isNew: true } : { stored: await liveRequest(trx, row) }
}

export async function liveRequest(db: Db, key: Key) {
  return db
    .selectFrom('requests')
    .selectAll()
    .where('live_key', '=', liveKey(key))
    .executeTakeFirst()
}

/** What this person asked for in the territory's name, and that has not ended. */
export async function liveRequestsBy(
  trx: Trx,
  { participantId, territoryId, receipt = '' }: ActsOf,
) {
  return trx
    .selectFrom('requests')
    .selectAll()
    .where('territory_id', '=', territoryId)
    .where((row) =>
      row.or([row('participant_id', '=', participantId), row('receipt', '=', receipt)]),
    )
    .where('live_key', 'is not', null)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}

export async function findRequest(db: Db, kind: Machine['kind'], id: string) {
  return db
    .selectFrom('requests')
    .selectAll()
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Answers false when the version has moved. */
export async function updateRequest(
  trx: Trx,
  at: Versioned,
  values: Pick<RequestRow, 'state' | 'live_key'>,
) {
  return updateAtVersion(trx.updateTable('requests').set(values), at)
}

export async function insertRequestAct(trx: Trx, row: RequestActRow) {
  await trx.insertInto('request_acts').values(row).execute()
}

/** The oldest first, with who of the team did each. */
export async function actsOfRequests(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('request_acts')
    .leftJoin('staff_members', 'staff_members.id', 'request_acts.staff_id')
    .selectAll('request_acts')
    .select('staff_members.name as staff_name')
    .where('request_id', 'in', ids)
    .orderBy('request_id')
    .orderBy('version')
    .execute()
}

export type RequestFilter = {
  kind: Machine['kind']
  subject?: string | undefined
  territory?: string | undefined
  state?: string[] | undefined
  /** Words of the territory's name or the service's; or a receipt. */
  q?: string | undefined
}

const oldestFirst: Order<RequestRow> = [text('recorded_at'), text('id')]

export async function pageOfRequests(
  db: Db,
  filter: RequestFilter & Asked & { offset?: number | undefined },
) {
  const { total } = await narrow(db, filter)
    .select((row) => row.fn.countAll().as('total'))
    .executeTakeFirstOrThrow()
  const page = await pageAt(narrow(db, filter).selectAll(), oldestFirst, filter)
  return { ...page, total: Number(total) }
}

function narrow(db: Db, { kind, subject, territory, state, q }: RequestFilter) {
  let query = db.selectFrom('requests').where('kind', '=', kind)
  if (subject) query = query.where('subject', '=', subject)
  if (territory) query = query.where('territory_id', '=', territory)
  if (state) query = query.where('state', 'in', state)
  for (const word of q ? fold(q).split(' ').filter(Boolean) : []) {
    const pattern = `%${word}%`
    query = query.where((row) =>
      row.or([
        row('territory_id', 'in', named(db, 'territories', pattern)),
        row('subject', 'in', named(db, 'services', pattern)),
        row('receipt', '=', q?.toUpperCase() ?? ''),
      ]),
    )
  }
  return query
}

const named = (db: Db, table: 'territories' | 'services', pattern: string) =>
  db.selectFrom(table).select('id').where('search_key', 'like', pattern)
