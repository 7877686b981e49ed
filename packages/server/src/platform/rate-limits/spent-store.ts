// Proofs that have served, by their number: the key lets each serve once.
import type { Db } from '../db/database.ts'

export type SpentTables = { spent_proofs: { id: string; expires_at: string } }

/** False when it has served before. */
export async function spendProof(db: Db, spent: SpentTables['spent_proofs']) {
  const inserted = await db
    .insertInto('spent_proofs')
    .values(spent)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function deleteSpentProofs(db: Db, now: string) {
  await db.deleteFrom('spent_proofs').where('expires_at', '<=', now).execute()
}
