// Meetings whose members were reminded of them, by their time: moved, they are reminded of again.
import type { Kysely } from 'kysely'
import { type Dialect, tableMaker } from '../schema.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  await tableMaker(db, dialect)(
    'meeting_reminders',
    { meeting_id: 'text', starts_at: 'text', reminded_at: 'text' },
    ['meeting_id', 'starts_at'],
  )
}
