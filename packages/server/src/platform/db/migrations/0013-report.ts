// An index that holds all that a report counts of contributions: their texts are left unread.
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await db.schema
    .createIndex('contributions_by_report')
    .on('contributions')
    .columns(['consultation_id', 'theme_id', 'kind', 'state', 'territory_id', 'received_at', 'id'])
    .execute()
}
