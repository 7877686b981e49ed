// Meetings in the database, each locked by its version; a cancelled one stays.
import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../platform/db/database.ts'

export type MeetingTables = {
  meetings: {
    id: string
    group_id: string
    title: string
    starts_at: string
    ends_at: string
    place: string | null
    video_url: string | null
    /** The link is for everyone, rather than for members. */
    video_public: number
    agenda: string
    minutes: string
    minutes_public: number
    cancelled_at: string | null
    cancel_reason: string | null
    version: number
    created_at: string
    changed_by: string
    changed_at: string
  }
}

export type MeetingRow = Selectable<MeetingTables['meetings']>

export async function insertMeeting(trx: Trx, row: MeetingRow) {
  await trx.insertInto('meetings').values(row).execute()
}

/** Answers false when the version has moved. */
export async function updateMeeting(
  trx: Trx,
  { id, version }: { id: string; version: number },
  values: Partial<MeetingRow>,
) {
  const updated = await trx
    .updateTable('meetings')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return updated !== undefined
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
