// What moderation keeps: every decision as a row, and the notes of the team.

import type { Insertable, Selectable } from 'kysely'
import { inChunks } from '../../platform/db/chunks.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { ModerationTables } from './tables.ts'

export type ActRow = Selectable<ModerationTables['contribution_acts']>

export type NewAct = Insertable<ModerationTables['contribution_acts']>

export async function insertActs(trx: Trx, rows: NewAct[]) {
  for (const some of inChunks(rows)) {
    await trx.insertInto('contribution_acts').values(some).execute()
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

/** What was decided at once, by contribution, with the version that it made of each. */
export async function batchOf(db: Db | Trx, batchId: string) {
  return db
    .selectFrom('contribution_acts')
    .select(['contribution_id as id', 'version'])
    .where('batch_id', '=', batchId)
    .orderBy('contribution_id')
    .execute()
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
