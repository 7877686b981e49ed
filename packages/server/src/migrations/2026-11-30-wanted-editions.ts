// Editions of open data that the team asked for.
import type { Kysely } from 'kysely'
import { type Dialect, tableMaker } from '../platform/db/table-maker.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  await tableMaker(db, dialect)('asked_editions', {
    columns: {
      id: 'text primary key',
      staff_id: 'text',
      asked_at: 'text',
      lease: 'text?',
      leased_until: 'text?',
      ended_at: 'text?',
      edition: 'text?',
    },
  })
}
