// What was changed of contributions' words: each change a row, with what stood before.
import type { Selectable } from 'kysely'
import { inChunks } from '../../../platform/db/chunks.ts'
import type { Db, Trx } from '../../../platform/db/tables.ts'
import type { ContributionTables } from '../tables.ts'

export type RevisionRow = Selectable<ContributionTables['contribution_revisions']>

export async function insertRevisions(trx: Trx, rows: RevisionRow[]) {
  for (const some of inChunks(rows)) {
    await trx.insertInto('contribution_revisions').values(some).execute()
  }
}

/** The oldest first. */
export async function revisionsOf(db: Db, contributionId: string): Promise<RevisionRow[]> {
  return db
    .selectFrom('contribution_revisions')
    .selectAll()
    .where('contribution_id', '=', contributionId)
    .orderBy('version')
    .execute()
}
