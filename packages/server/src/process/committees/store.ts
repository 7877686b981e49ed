// Committee sessions in the database: members, items with their decision, recusals, acts.
import type { Insertable, Selectable } from 'kysely'
import type { Db, Trx } from '../../platform/db/database.ts'
import type { Outcome, Subject } from './rules.ts'

export type CommitteeTables = {
  committee_sessions: {
    id: string
    consultation_id: string
    subject: Subject
    title: string
    meets_at: string
    place: string | null
    /** The written rule that it follows. */
    rule: string
    /** JSON of the criteria, in order. */
    criteria: string
    score_max: number
    quorum_percent: number
    /** 1 when each decision needs its votes counted. */
    votes: number
    version: number
    /** When all of it is to become public at once. */
    publish_at: string | null
    published_at: string | null
    created_at: string
  }
  committee_members: {
    session_id: string
    id: string
    position: number
    /** The member of the team who fills in a grid; null for someone who only sits. */
    staff_id: string | null
    name: string
    organisation: string
    present: number
  }
  committee_items: {
    session_id: string
    /** The proposal or the contribution. */
    item_id: string
    position: number
    outcome: Outcome | null
    reason: string | null
    amount_cents: number | null
    roadmap: string | null
    votes_for: number | null
    votes_against: number | null
    abstentions: number | null
    /** Who could vote when it was decided: present, of all who had not stepped out. */
    voters: number | null
    voters_of: number | null
    /** JSON of what stood before this session was published, for a later correction. */
    before: string | null
    /** As they were on publication, so that minutes stay as they were. */
    territories: number | null
    score_hundredths: number | null
  }
  committee_evaluations: {
    session_id: string
    item_id: string
    member_id: string
    /** JSON: criterion → score. */
    scores: string
    comment: string | null
    at: string
  }
  committee_recusals: {
    session_id: string
    item_id: string
    member_id: string
    /** For the team only. */
    reason: string
    staff_id: string
    at: string
  }
  committee_acts: {
    session_id: string
    /** The version that this act made: one act a version. */
    version: number
    act: CommitteeAct
    item_id: string | null
    /** JSON: what undoing it needs, and what history shows. */
    data: string
    /** Public, of a correction. */
    why: string | null
    undoes: number | null
    staff_id: string
    at: string
  }
}

export type CommitteeAct =
  | 'create'
  | 'edit'
  | 'items'
  | 'presence'
  | 'recuse'
  | 'withdraw_recusal'
  | 'decide'
  | 'undo'
  | 'schedule'
  | 'cancel_publication'
  | 'publish'
  | 'correct'

export type SessionRow = Selectable<CommitteeTables['committee_sessions']>
export type MemberRow = Selectable<CommitteeTables['committee_members']>
export type ItemRow = Selectable<CommitteeTables['committee_items']>
export type RecusalRow = Selectable<CommitteeTables['committee_recusals']>
export type ActRow = Selectable<CommitteeTables['committee_acts']>

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
