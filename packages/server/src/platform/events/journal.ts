// The journal: events appended in the writer's transaction, read in order by cursors.
import { hotInsert } from '../db/hot-writes.ts'
import { fromJson, toJson } from '../db/json.ts'
import type { Db, Trx } from '../db/tables.ts'
import type { NewEvent, RecordedEvent } from './events.ts'
import type { JournalTables } from './tables.ts'

/**
 * Numbers are taken from one row that stays locked until commit: the order of numbers is the order
 * of commits, without gaps, so a reader that has seen event 6 need never look for event 5 again.
 */
export async function append(trx: Trx, events: NewEvent[]) {
  if (events.length === 0) return
  const { seq: last } = await trx
    .insertInto('cursors')
    .values({ name: 'journal', seq: events.length })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet((row) => ({ seq: row('cursors.seq', '+', row.ref('excluded.seq')) })),
    )
    .returning('seq')
    .executeTakeFirstOrThrow()
  const first = last - events.length + 1
  await insertEvents(
    trx,
    events.map((event, position) => rowOf(event, first + position)),
  )
}

const rowOf = <Seq>(event: NewEvent, seq: Seq) => ({
  seq,
  kind: event.kind,
  subject: event.subject,
  data: toJson(event.data),
  participant_id: event.participantId,
  staff_id: event.staffId ?? null,
  at: event.at,
})

const insertEvents = hotInsert<JournalTables['events'], unknown>(
  {
    seq: 'integer',
    kind: 'text',
    subject: 'text',
    data: 'text',
    participant_id: 'text',
    staff_id: 'text',
    at: 'text',
  },
  (trx, rows) => trx.insertInto('events').values(rows),
)

/** The queries that append one event, for whoever holds a connection and no transaction of Kysely's. */
export function appendQueries(db: Db, event: NewEvent) {
  const next = db
    .insertInto('cursors')
    .values({ name: 'journal', seq: 1 })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((row) => ({ seq: row('cursors.seq', '+', 1) })),
    )
  const added = db.insertInto('events').values(rowOf(event, numberTaken(db)))
  return [next.compile(), added.compile()]
}

/** The latest number, as a value of a query: of one's own event, in the transaction that appended it. */
export const numberTaken = (db: Db) =>
  db.selectFrom('cursors').select('seq').where('name', '=', 'journal').$asScalar()

/** The number of the latest event; 0 before the first. */
export async function journalPosition(db: Db) {
  const row = await db
    .selectFrom('cursors')
    .select('seq')
    .where('name', '=', 'journal')
    .executeTakeFirst()
  return row?.seq ?? 0
}

/** The latest about this; found soon, where it has just been changed. */
export async function latestAbout(db: Db | Trx, subject: string) {
  return db
    .selectFrom('events')
    .select(['kind', 'staff_id', 'at'])
    .where('subject', '=', subject)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The same, whole. */
export async function newestAbout(db: Db | Trx, subject: string) {
  const row = await db
    .selectFrom('events')
    .selectAll()
    .where('subject', '=', subject)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && eventOf(row)
}

/** The next events of a reader that has seen those up to `seq`, in the order of their commits. */
export async function eventsAfter(
  db: Db | Trx,
  seq: number,
  limit: number,
): Promise<RecordedEvent[]> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map(eventOf)
}

type Row = JournalTables['events']
type Stored = Omit<Row, 'data' | 'participant_id' | 'staff_id'> &
  Pick<RecordedEvent, 'data' | 'participantId' | 'staffId'>

/** As it was appended: the compiler held what it holds to its kind then. */
export function eventOf(row: Row): RecordedEvent
export function eventOf({ data, participant_id, staff_id, ...row }: Row): Stored {
  return {
    ...row,
    data: fromJson(data),
    participantId: participant_id,
    staffId: staff_id,
  }
}
