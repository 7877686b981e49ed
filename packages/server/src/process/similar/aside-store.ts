// Suggestions that the team set aside: kept, read by consultation, and taken back.
import type { Selectable } from 'kysely'
import { inChunks } from '../../platform/db/chunks.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { SimilarTables } from './tables.ts'

type AsideRow = Selectable<SimilarTables['suggestions_set_aside']>

/** Nothing happens when the same group is there already. */
export async function insertAside(trx: Trx, row: AsideRow) {
  await trx
    .insertInto('suggestions_set_aside')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** The last first, with the name of who did it. */
export async function asideOf(db: Db | Trx, consultationId: string) {
  return db
    .selectFrom('suggestions_set_aside')
    .innerJoin('staff_members', 'staff_members.id', 'suggestions_set_aside.staff_id')
    .selectAll('suggestions_set_aside')
    .select('staff_members.name')
    .where('consultation_id', '=', consultationId)
    .orderBy('suggestions_set_aside.at', 'desc')
    .orderBy('suggestions_set_aside.id')
    .execute()
}

export async function deleteAside(trx: Trx, ids: string[]) {
  if (ids.length === 0) return
  await trx.deleteFrom('suggestions_set_aside').where('id', 'in', ids).execute()
}

/** How many of these are contributions of that consultation. */
export async function countOfConsultation(db: Db | Trx, consultationId: string, ids: string[]) {
  let count = 0
  for (const some of inChunks(ids)) {
    const found = await db
      .selectFrom('contributions')
      .select('id')
      .where('consultation_id', '=', consultationId)
      .where('id', 'in', some)
      .execute()
    count += found.length
  }
  return count
}
