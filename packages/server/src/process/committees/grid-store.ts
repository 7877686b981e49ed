// What members of a committee write: their grid of each item, and the items that they step out of.
import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { RecusalRow } from './store.ts'
import type { CommitteeTables } from './tables.ts'

export type EvaluationRow = Selectable<CommitteeTables['committee_evaluations']>

export async function evaluationsOf(db: Db, sessionId: string): Promise<EvaluationRow[]> {
  return db
    .selectFrom('committee_evaluations')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('item_id')
    .orderBy('member_id')
    .execute()
}

export async function evaluationsBy(
  db: Db,
  { sessionId, memberId }: { sessionId: string; memberId: string },
): Promise<EvaluationRow[]> {
  return db
    .selectFrom('committee_evaluations')
    .selectAll()
    .where('session_id', '=', sessionId)
    .where('member_id', '=', memberId)
    .orderBy('item_id')
    .execute()
}

/** The last grid of a member for an item stands. */
export async function writeEvaluation(trx: Trx, row: EvaluationRow) {
  const { scores, comment, at, version } = row
  await trx
    .insertInto('committee_evaluations')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['session_id', 'item_id', 'member_id'])
        .doUpdateSet({ scores, comment, at, version }),
    )
    .execute()
}

export async function recusalsOf(db: Db, sessionId: string): Promise<RecusalRow[]> {
  return db
    .selectFrom('committee_recusals')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('item_id')
    .orderBy('member_id')
    .execute()
}

export async function insertRecusal(trx: Trx, row: RecusalRow) {
  await trx.insertInto('committee_recusals').values(row).execute()
}

/** Answers false when there was none. */
export async function deleteRecusal(
  trx: Trx,
  { session_id, item_id, member_id }: Pick<RecusalRow, 'session_id' | 'item_id' | 'member_id'>,
) {
  const gone = await trx
    .deleteFrom('committee_recusals')
    .where('session_id', '=', session_id)
    .where('item_id', '=', item_id)
    .where('member_id', '=', member_id)
    .returning('item_id')
    .executeTakeFirst()
  return gone !== undefined
}
