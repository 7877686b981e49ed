// Minutes keep the titles that were decided about; those of before, the titles of today.
import { type Kysely, sql } from 'kysely'
import { columnAdder, type Dialect } from '../platform/db/table-maker.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  await columnAdder(db, dialect)('committee_items', { title: 'text?' })
  for (const subject of ['proposals', 'contributions']) {
    await sql`update committee_items
      set title = (select title from ${sql.table(subject)} as one where one.id = committee_items.item_id)
      where session_id in (
        select id from committee_sessions where subject = ${subject} and published_at is not null
      )`.execute(db)
  }
}
