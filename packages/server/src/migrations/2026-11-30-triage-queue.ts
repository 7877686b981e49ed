// Indexes of the moderation queue: any page, the place of one row and counts, without reading texts.
import type { Kysely } from 'kysely'
import { indexMaker } from '../platform/db/table-maker.ts'

export async function up(db: Kysely<unknown>) {
  await indexMaker(db)('contributions', {
    contributions_in_queue: [
      'consultation_id',
      'received_at',
      'id',
      'state',
      'theme_id',
      'kind',
      'territory_id',
      'assignee_id',
    ],
    contributions_by_time: ['received_at', 'id'],
  })
  // The first of these begins as it does.
  await db.schema.dropIndex('contributions_by_consultation').execute()
}
