// How far the journal has come: while it stands still, so do the figures.
import type { Db } from '../../platform/db/database.ts'

export async function journalPosition(db: Db) {
  const row = await db
    .selectFrom('cursors')
    .select('seq')
    .where('name', '=', 'journal')
    .executeTakeFirst()
  return row?.seq ?? 0
}
