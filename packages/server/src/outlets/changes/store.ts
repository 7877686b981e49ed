// Reads the journal onwards, each act of the team with its entry of the log.
import type { Db } from '../../platform/db/tables.ts'

/** The next lines of a reader that has read up to `seq`; an entry stands at its act's last event. */
export function linesAfter(db: Db, seq: number, limit: number) {
  return db
    .selectFrom('events')
    .leftJoin('staff_log', 'staff_log.seq', 'events.seq')
    .leftJoin('staff_members', 'staff_members.id', 'staff_log.staff_id')
    .select(['events.seq', 'events.kind', 'events.subject', 'events.at', 'events.staff_id'])
    .select(['staff_log.id as entry', 'staff_log.operation', 'staff_log.changes'])
    .select(['staff_members.id as member', 'staff_members.name as member_name'])
    .where('events.seq', '>', seq)
    .orderBy('events.seq')
    .limit(limit)
    .execute()
}

export type Line = Awaited<ReturnType<typeof linesAfter>>[number]
