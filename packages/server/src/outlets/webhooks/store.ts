// Endpoints, the replays asked for, and the log of deliveries, in the database.

import type { Selectable } from 'kysely'
import type { Database } from '../../platform/db/database.ts'
import { holds, wordsToFind } from '../../platform/db/holds.ts'
import {
  type Asked,
  integer,
  type Order,
  pageAt,
  reversed,
  text,
  totalOf,
} from '../../platform/db/keyset.ts'
import { isFree } from '../../platform/db/lease.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import { updateAtVersion, type Versioned } from '../../platform/db/versioned.ts'
import { journalPosition } from '../../platform/events/journal.ts'
import type { WebhookTables } from './tables.ts'

export type EndpointRow = Selectable<WebhookTables['webhook_endpoints']>
export type DeliveryRow = Selectable<WebhookTables['webhook_deliveries']>

export async function insertEndpoint(trx: Trx, row: EndpointRow) {
  await trx.insertInto('webhook_endpoints').values(row).execute()
}

export async function findEndpoint(db: Db, id: string) {
  return db.selectFrom('webhook_endpoints').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function allEndpoints(db: Db) {
  return db
    .selectFrom('webhook_endpoints')
    .selectAll()
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

type Values = Partial<Omit<EndpointRow, 'id' | 'version'>>

/** Answers false when the version has moved. */
export async function updateEndpoint(trx: Trx, at: Versioned, values: Values) {
  return updateAtVersion(trx.updateTable('webhook_endpoints').set(values), at)
}

/** The number before the first event from this moment on. */
export async function seqBefore(db: Db, moment: string) {
  const row = await db
    .selectFrom('events')
    .select('seq')
    .where('at', '>=', moment)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  return row ? row.seq - 1 : journalPosition(db)
}

/** Active endpoints that have something to send now, and that nobody is sending to. */
export async function dueEndpoints(db: Db, now: string) {
  const last = await journalPosition(db)
  const rows = await db
    .selectFrom('webhook_endpoints')
    .select('id')
    .where('state', '=', 'active')
    .where((row) => row.or([row('next_at', 'is', null), row('next_at', '<=', now)]))
    .where(isFree(now))
    .where((row) =>
      row.or([
        row('seq', '<', last),
        row('id', 'in', row.selectFrom('webhook_replays').select('endpoint_id')),
      ]),
    )
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** This endpoint, unless another process has its turn or it is disabled. */
export async function freeEndpoint(
  trx: Trx,
  { skipHeld }: Pick<Database, 'skipHeld'>,
  { id, now }: { id: string; now: string },
) {
  const free = trx
    .selectFrom('webhook_endpoints')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'active')
    .where(isFree(now))
  return skipHeld(free).execute()
}

type Lease = { id: string; lease: string }

/** Writes while the turn is still ours; answers false when it no longer is. */
export async function updateHeld(db: Db, { id, lease }: Lease, values: Values) {
  const { numUpdatedRows } = await db
    .updateTable('webhook_endpoints')
    .set(values)
    .where('id', '=', id)
    .where('lease', '=', lease)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function leaveEndpoint(db: Db, held: Lease) {
  await updateHeld(db, held, { lease: null, leased_until: null })
}

export async function keepReplay(trx: Trx, row: WebhookTables['webhook_replays']) {
  await trx
    .insertInto('webhook_replays')
    .values(row)
    .onConflict((conflict) => conflict.columns(['endpoint_id', 'event_seq']).doNothing())
    .execute()
}

export async function firstReplay(db: Db, endpointId: string) {
  return db
    .selectFrom('webhook_replays')
    .selectAll()
    .where('endpoint_id', '=', endpointId)
    .orderBy('event_seq')
    .limit(1)
    .executeTakeFirst()
}

export async function endReplay(trx: Db | Trx, endpointId: string, seq: number) {
  await trx
    .deleteFrom('webhook_replays')
    .where('endpoint_id', '=', endpointId)
    .where('event_seq', '=', seq)
    .execute()
}

export async function countReplayAttempt(trx: Trx, endpointId: string, seq: number) {
  await trx
    .updateTable('webhook_replays')
    .set((row) => ({ attempts: row('attempts', '+', 1) }))
    .where('endpoint_id', '=', endpointId)
    .where('event_seq', '=', seq)
    .execute()
}

export async function insertDelivery(trx: Trx, row: DeliveryRow) {
  await trx.insertInto('webhook_deliveries').values(row).execute()
}

export async function findDelivery(db: Db, endpointId: string, id: string) {
  return db
    .selectFrom('webhook_deliveries')
    .selectAll()
    .where('endpoint_id', '=', endpointId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Every attempt for one event, the newest first. */
export async function attemptsOf(db: Db, endpointId: string, seq: number) {
  return db
    .selectFrom('webhook_deliveries')
    .selectAll()
    .where('endpoint_id', '=', endpointId)
    .where('event_seq', '=', seq)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
}

// Two attempts of the same millisecond are in the order of their events.
const oldestFirst: Order<DeliveryRow> = [text('at'), integer('event_seq'), text('id')]

type Filter = Asked & {
  endpointId: string
  offset?: number | undefined
  q?: string | undefined
  outcome?: DeliveryRow['outcome'] | undefined
}

export async function pageOfDeliveries(db: Db, { endpointId, outcome, q, ...asked }: Filter) {
  let query = db.selectFrom('webhook_deliveries').selectAll().where('endpoint_id', '=', endpointId)
  if (outcome) query = query.where('outcome', '=', outcome)
  for (const word of wordsToFind(q)) {
    const number = /^\d{1,15}$/.test(word) ? Number(word) : undefined
    query = query.where((row) =>
      row.or([
        holds('kind', word),
        holds('response', word),
        ...(number === undefined
          ? []
          : [row('event_seq', '=', number), row('status', '=', number)]),
      ]),
    )
  }
  const page = await pageAt(query, reversed(oldestFirst), asked)
  return { ...page, total: await totalOf(query, page, asked) }
}

export async function forgetDeliveriesBefore(db: Db, moment: string) {
  await db.deleteFrom('webhook_deliveries').where('at', '<', moment).execute()
}
