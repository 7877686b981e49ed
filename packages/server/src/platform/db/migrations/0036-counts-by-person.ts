// What one person sent and asked lately is counted where they send more: found without reading it all.
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await db.schema
    .alterTable('contributions')
    .addColumn('awaits_team', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema
    .createIndex('contributions_by_author')
    .on('contributions')
    .columns(['participant_id', 'received_at'])
    .execute()
  await db.schema
    .createIndex('cases_by_person')
    .on('cases')
    .columns(['participant_id', 'opened_at'])
    .execute()
}
