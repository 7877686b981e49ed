// What requests that bore a key were answered: for a day, and unread by anyone else.

import type { Insertable } from 'kysely'
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { StaffTables } from './tables.ts'

/** The query that keeps it: it runs in the transaction of what was asked, which another's key ends. */
export function answerQuery(db: Db, row: Insertable<StaffTables['staff_answers']>) {
  return db.insertInto('staff_answers').values(row).compile()
}

export async function findAnswer(db: Db, keyHash: string) {
  return db
    .selectFrom('staff_answers')
    .select(['body_hash', 'answer_sealed'])
    .where('key_hash', '=', keyHash)
    .executeTakeFirst()
}

export async function keepAnswer(db: Db, keyHash: string, answer_sealed: string) {
  await db
    .updateTable('staff_answers')
    .set({ answer_sealed })
    .where('key_hash', '=', keyHash)
    .execute()
}

/** Some may tell of whoever erases their account. */
export async function forgetAnswers(trx: Trx) {
  await trx.updateTable('staff_answers').set({ answer_sealed: null }).execute()
}

export async function deletePastAnswers(db: Db, now: string) {
  await db.deleteFrom('staff_answers').where('expires_at', '<=', now).execute()
}
