// Committee sessions in the database: members, items with their decision, recusals, acts.

import type { Insertable, Selectable } from 'kysely'
import type { Json } from '../../platform/db/json.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { CommitteeActData, CommitteeTables } from './tables.ts'

export type SessionRow = Selectable<CommitteeTables['committee_sessions']>
export type MemberRow = Selectable<CommitteeTables['committee_members']>
export type ItemRow = Selectable<CommitteeTables['committee_items']>
export type RecusalRow = Selectable<CommitteeTables['committee_recusals']>
export type ActRow = Selectable<CommitteeTables['committee_acts']>

/** What it keeps goes by its act. */
export function isAct<Act extends keyof CommitteeActData>(
  row: ActRow,
  act: Act,
): row is Omit<ActRow, 'data'> & { data: Json<CommitteeActData[Act]> } {
  return row.act === act
}

/** Answers false when the id is taken. */
export async function insertSession(
  trx: Trx,
  row: Insertable<CommitteeTables['committee_sessions']>,
) {
  const inserted = await trx
    .insertInto('committee_sessions')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Locks the session until commit and counts `by` versions more; undefined when it has moved on. */
export async function takeSession(
  trx: Trx,
  { id, version }: { id: string; version?: number | undefined },
  by: 0 | 1 = 1,
): Promise<SessionRow | undefined> {
  let query = trx
    .updateTable('committee_sessions')
    .set((row) => ({ version: row('version', '+', by) }))
    .where('id', '=', id)
  if (version !== undefined) query = query.where('version', '=', version)
  return query.returningAll().executeTakeFirst()
}

type SessionValues = Partial<Omit<SessionRow, 'id' | 'consultation_id' | 'version' | 'created_at'>>

/** Of one that is taken. */
export async function updateSession(trx: Trx, id: string, values: SessionValues) {
  if (Object.keys(values).length === 0) return
  await trx.updateTable('committee_sessions').set(values).where('id', '=', id).execute()
}

export async function findSession(db: Db, id: string) {
  return db.selectFrom('committee_sessions').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The last to meet first. */
export async function sessionsOf(
  db: Db,
  { consultationId, isPublished }: { consultationId?: string | undefined; isPublished?: true },
) {
  let query = db.selectFrom('committee_sessions').selectAll()
  if (consultationId) query = query.where('consultation_id', '=', consultationId)
  if (isPublished) query = query.where('published_at', 'is not', null)
  return query.orderBy('meets_at', 'desc').orderBy('id').execute()
}

/** Whose time has come, and that nobody published yet. */
export async function dueSessions(db: Db, now: string) {
  const rows = await db
    .selectFrom('committee_sessions')
    .select('id')
    .where('published_at', 'is', null)
    .where('publish_at', '<=', now)
    .orderBy('publish_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function membersOf(db: Db, sessionIds: string[]): Promise<MemberRow[]> {
  if (sessionIds.length === 0) return []
  return db
    .selectFrom('committee_members')
    .selectAll()
    .where('session_id', 'in', sessionIds)
    .orderBy('session_id')
    .orderBy('position')
    .execute()
}

export async function replaceMembers(trx: Trx, sessionId: string, rows: MemberRow[]) {
  await trx.deleteFrom('committee_members').where('session_id', '=', sessionId).execute()
  if (rows.length > 0) await trx.insertInto('committee_members').values(rows).execute()
}

export async function markReminded(
  trx: Trx,
  { sessionId, ids, at }: { sessionId: string; ids: string[]; at: string },
) {
  await trx
    .updateTable('committee_members')
    .set({ reminded_at: at })
    .where('session_id', '=', sessionId)
    .where('id', 'in', ids)
    .execute()
}

export async function insertAct(trx: Trx, row: ActRow) {
  await trx.insertInto('committee_acts').values(row).execute()
}

/** The oldest first. */
export async function actsOf(db: Db, sessionId: string): Promise<ActRow[]> {
  return db
    .selectFrom('committee_acts')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('version')
    .execute()
}
