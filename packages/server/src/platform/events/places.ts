// Where each reader of the journal stands. One process at a time reads on from there.
import type { Db, Trx } from '../db/tables.ts'

/** Whether the journal has gone on since this reader's last look: an idle server writes nothing. */
export async function isJournalAhead(db: Db, reader: string) {
  const rows = await db
    .selectFrom('cursors')
    .select(['name', 'seq'])
    .where('name', 'in', ['journal', reader])
    .execute()
  const at = (name: string) => rows.find((row) => row.name === name)?.seq ?? 0
  return at('journal') > at(reader)
}

/** Holds the reader's place until the transaction ends; it begins `from` there. */
export async function holdPlace(trx: Trx, reader: string, from = 0) {
  const { seq } = await trx
    .insertInto('cursors')
    .values({ name: reader, seq: from })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((row) => ({ seq: row.ref('cursors.seq') })),
    )
    .returning('seq')
    .executeTakeFirstOrThrow()
  return seq
}

export async function movePlace(trx: Trx, reader: string, seq: number) {
  await trx.updateTable('cursors').set({ seq }).where('name', '=', reader).execute()
}
