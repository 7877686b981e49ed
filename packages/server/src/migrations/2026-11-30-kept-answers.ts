// What a request of the team that bore a key was answered, so that the same one acts once.
import type { Kysely } from 'kysely'
import { type Dialect, tableMaker } from '../platform/db/table-maker.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  await tableMaker(db, dialect)('staff_answers', {
    columns: {
      key_hash: 'text primary key',
      staff_id: 'text',
      body_hash: 'text',
      answer_sealed: 'text?',
      expires_at: 'text',
    },
    indexes: { staff_answers_by_end: ['expires_at'] },
  })
}
