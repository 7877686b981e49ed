// Groups of contributions that the team was suggested and set aside, for everybody.
import type { Kysely } from 'kysely'
import { type Dialect, tableMaker } from '../platform/db/table-maker.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  await tableMaker(db, dialect)('suggestions_set_aside', {
    columns: {
      id: 'text primary key',
      consultation_id: 'text',
      members: 'text',
      staff_id: 'text',
      at: 'text',
    },
    indexes: { suggestions_set_aside_by_consultation: ['consultation_id', 'at'] },
  })
}
