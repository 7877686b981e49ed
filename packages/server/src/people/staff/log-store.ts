// The log of the team's acts: entries are added, read, and go with their age; nothing here alters one.

import type { Selectable } from 'kysely'
import { type Asked, type Order, pageOf, reversed, text } from '../../platform/db/keyset.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import { appendQueries, numberTaken } from '../../platform/events/journal.ts'
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
  staff?: string | undefined
  operation?: string | undefined
  object?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

const oldestFirst: Order<LogEntry> = [text('staff_log.at'), text('staff_log.id')]

/** The newest first, with the name of who acted. */
export async function pageOfLog(db: Db, filter: LogFilter) {
  const { staff, operation, object, from, to } = filter
  let query = db
    .selectFrom('staff_log')
    .leftJoin('staff_members', 'staff_members.id', 'staff_log.staff_id')
    .selectAll('staff_log')
    .select('staff_members.name')
  if (staff) query = query.where('staff_log.staff_id', '=', staff)
  if (operation) query = query.where('staff_log.operation', '=', operation)
  if (object) query = query.where('staff_log.object', '=', object)
  if (from) query = query.where('staff_log.at', '>=', from)
  if (to) query = query.where('staff_log.at', '<', to)
  return pageOf(query, reversed(oldestFirst), filter)
}
