// Meetings in the database, each locked by its version; a cancelled one stays.

import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../platform/db/tables.ts'
import { updateAtVersion, type Versioned } from '../../platform/db/versioned.ts'
import type { WorkingGroupTables } from './tables.ts'

export type MeetingRow = Selectable<WorkingGroupTables['meetings']>

export async function insertMeeting(trx: Trx, row: MeetingRow) {
  await trx.insertInto('meetings').values(row).execute()
}

/** Answers false when the version has moved. */
export async function updateMeeting(trx: Trx, at: Versioned, values: Partial<MeetingRow>) {
  return updateAtVersion(trx.updateTable('meetings').set(values), at)
}

export async function findMeeting(db: Db, id: string): Promise<MeetingRow | undefined> {
  return db.selectFrom('meetings').selectAll().where('id', '=', id).executeTakeFirst()
}

/** By their start. */
export async function meetingsOf(db: Db, groupIds: string[]): Promise<MeetingRow[]> {
  if (groupIds.length === 0) return []
  return db
    .selectFrom('meetings')
    .selectAll()
    .where('group_id', 'in', groupIds)
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
}
