// The log of the team's acts: entries are added, read, and go with their age; nothing here alters one.

import type { Selectable } from 'kysely'
import {
  type Asked,
  type Order,
  pageAt,
  reversed,
  text,
  totalOf,
} from '../../platform/db/keyset.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import { appendQueries, numberTaken } from '../../platform/events/journal.ts'
import { fold } from '../../platform/text/fold.ts'
import type { StaffTables } from './tables.ts'

export type LogEntry = Selectable<StaffTables['staff_log']>

type NewEntry = Omit<LogEntry, 'seq'>

/**
 * The queries that add an entry: they run on the connection whose transaction they tell of. Its number is
 * that of the act's last event, so that log and journal have one order; an act without one gets one.
 */
export function entryQueries(db: Db, entry: NewEntry, { isInJournal }: { isInJournal: boolean }) {
  const { id, staff_id: staffId, at } = entry
  const event = {
    kind: 'staff.acted',
    subject: id,
    participantId: null,
    staffId,
    data: {},
    at,
  } as const
  return [
    ...(isInJournal ? [] : appendQueries(db, event)),
    db
      .insertInto('staff_log')
      .values({ ...entry, seq: numberTaken(db) })
      .compile(),
  ]
}

/** The oldest first: a log that is cut short in between tells nothing any more. */
export async function purgeLog(trx: Trx, { before, limit }: { before: string; limit: number }) {
  const rows = await trx
    .selectFrom('staff_log')
    .select('id')
    .where('at', '<', before)
    .orderBy('at')
    .orderBy('id')
    .limit(limit)
    .execute()
  if (rows.length === 0) return 0
  const ids = rows.map(({ id }) => id)
  await trx.deleteFrom('staff_log').where('id', 'in', ids).execute()
  return rows.length
}

export type LogFilter = Asked & {
  offset?: number | undefined
  /** Words of what was changed, of an identifier, or of who did it. */
  q?: string | undefined
  staff?: string | undefined
  operation?: string | undefined
  object?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

const oldestFirst: Order<LogEntry> = [text('staff_log.at'), text('staff_log.id')]

/** The newest first, with the name of who acted. */
export async function pageOfLog(db: Db, filter: LogFilter) {
  const query = await narrowed(db, filter)
  const named = query
    .leftJoin('staff_members', 'staff_members.id', 'staff_log.staff_id')
    .selectAll('staff_log')
    .select('staff_members.name')
  const page = await pageAt(named, reversed(oldestFirst), filter)
  return { ...page, total: await totalOf(query, page, filter) }
}

async function narrowed(db: Db, { staff, operation, object, from, to, q }: LogFilter) {
  let query = db.selectFrom('staff_log')
  if (staff) query = query.where('staff_log.staff_id', '=', staff)
  if (operation) query = query.where('staff_log.operation', '=', operation)
  if (object) query = query.where('staff_log.object', '=', object)
  if (from) query = query.where('staff_log.at', '>=', from)
  if (to) query = query.where('staff_log.at', '<', to)
  for (const word of fold(q ?? '')
    .split(' ')
    .filter(Boolean)) {
    const members = await membersNamed(db, word)
    query = query.where((row) =>
      row.or([
        row('staff_log.search_key', 'like', `%${word}%`),
        ...(members.length > 0 ? [row('staff_log.staff_id', 'in', members)] : []),
      ]),
    )
  }
  return query
}

/** The team is small: its names are compared as people write them. */
async function membersNamed(db: Db, word: string) {
  const members = await db.selectFrom('staff_members').select(['id', 'name']).execute()
  return members.filter(({ name }) => fold(name).includes(word)).map(({ id }) => id)
}
