// Contributions that look alike: a mark for those who moderate, which hides and refuses nothing.
import type { Kysely } from 'kysely'
import { type Dialect, tableMaker } from '../schema.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  await tableMaker(db, dialect)('suspected_contributions', {
    contribution_id: 'text primary key',
    rule: 'text',
    group_key: 'text',
    at: 'text',
  })
  for (const [name, column] of [
    ['suspected_contributions_by_group', 'group_key'],
    ['suspected_contributions_by_time', 'at'],
  ] as const) {
    await db.schema.createIndex(name).on('suspected_contributions').column(column).execute()
  }
}
