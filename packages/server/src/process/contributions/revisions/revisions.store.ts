// What was changed of contributions' words: each change a row, with what stood before.
import type { Selectable, Updateable } from 'kysely'
import { inChunks } from '../../../platform/db/chunks.ts'
import type { Db, Trx } from '../../../platform/db/tables.ts'
import { updateAtVersion } from '../../../platform/db/versioned.ts'
import { fold } from '../../../platform/text/fold.ts'
import type { ContributionTables } from '../tables.ts'
import { type RevisedField, revisedColumns } from './fields.ts'

export type RevisionRow = Selectable<ContributionTables['contribution_revisions']>

export async function insertRevisions(trx: Trx, rows: RevisionRow[]) {
  for (const some of inChunks(rows)) {
    await trx.insertInto('contribution_revisions').values(some).execute()
  }
}

/** The oldest first. */
export async function revisionsOf(db: Db | Trx, contributionId: string): Promise<RevisionRow[]> {
  return db
    .selectFrom('contribution_revisions')
    .selectAll()
    .where('contribution_id', '=', contributionId)
    .orderBy('version')
    .execute()
}

/** Of several, in no order that matters. */
export async function revisionsAmong(db: Db | Trx, ids: string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('contribution_revisions')
    .select(['contribution_id', 'version', 'act', 'staff_id', 'at'])
    .where('contribution_id', 'in', ids)
    .orderBy('version')
    .execute()
}

export type WordsRow = NonNullable<Awaited<ReturnType<typeof findWords>>>

export async function findWords(trx: Trx, id: string) {
  return trx
    .selectFrom('contributions')
    .select(['id', 'version', 'consultation_id', 'kind', 'participant_id', 'on_behalf'])
    .select(Object.values(revisedColumns))
    .where('id', '=', id)
    .executeTakeFirst()
}

/** False when someone else changed it since it was read. */
export async function reviseWords(trx: Trx, row: WordsRow, changes: RevisedField[]) {
  const set: Updateable<ContributionTables['contributions']> = Object.fromEntries(
    changes.map(({ field, after }) => [revisedColumns[field], after]),
  )
  const { title = row.title, text = row.text } = set
  const query = trx
    .updateTable('contributions')
    .set({ ...set, search_key: fold(`${title} ${text}`) })
  return updateAtVersion(query, row)
}
