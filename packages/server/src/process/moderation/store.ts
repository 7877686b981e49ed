// What moderation keeps: every decision as a row, and the notes of the team.
import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../platform/db/database.ts'
import type { CommitteeAct, ContributionAct, ContributionLife } from '../contributions/states.ts'

export type ModerationTables = {
  contribution_acts: {
    contribution_id: string
    /** The version that this act made: one act a version. */
    version: number
    act: ContributionAct | CommitteeAct | 'reopen' | 'assign' | 'undo' | 'merge' | 'unmerge'
    from_state: ContributionLife
    to_state: ContributionLife
    /** JSON: ids of the proposals it was in, and is in. */
    before: string
    after: string
    programme_id: string | null
    reason: string | null
    reason_text: string | null
    /** For the team only. */
    why: string | null
    /** The reply as it was written, its variables still in it. */
    reply: string | null
    assignee_id: string | null
    /** The version whose act this one undoes. */
    undoes: number | null
    staff_id: string
    at: string
  }
  moderation_notes: {
    id: string
    contribution_id: string
    staff_id: string
    text: string
    at: string
  }
}

export type ActRow = Selectable<ModerationTables['contribution_acts']>

export async function insertActs(trx: Trx, rows: ActRow[]) {
  for (let from = 0; from < rows.length; from += 500) {
    await trx
      .insertInto('contribution_acts')
      .values(rows.slice(from, from + 500))
      .execute()
  }
}

/** Every act on these contributions, the oldest first. */
export async function actsOf(db: Db | Trx, contributionIds: string[]): Promise<ActRow[]> {
  if (contributionIds.length === 0) return []
  return db
    .selectFrom('contribution_acts')
    .selectAll()
    .where('contribution_id', 'in', contributionIds)
    .orderBy('contribution_id')
    .orderBy('version')
    .execute()
}

/** Names of members of the team, by id. */
export async function staffNames(db: Db | Trx, ids: (string | null)[]) {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map<string, string>()
  const rows = await db
    .selectFrom('staff_members')
    .select(['id', 'name'])
    .where('id', 'in', wanted)
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** A member of the team who may still act. */
export async function findActiveMember(db: Db | Trx, id: string) {
  return db
    .selectFrom('staff_members')
    .select(['id', 'name'])
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

export async function insertNote(trx: Trx, note: ModerationTables['moderation_notes']) {
  await trx.insertInto('moderation_notes').values(note).execute()
}

export async function notesOf(db: Db, contributionId: string) {
  return db
    .selectFrom('moderation_notes')
    .selectAll()
    .where('contribution_id', '=', contributionId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}
