// Decisions on many contributions at once have a number, by which all of them are undone together.
import type { Kysely } from 'kysely'
import { columnAdder, type Dialect, indexMaker } from '../platform/db/table-maker.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  await columnAdder(db, dialect)('contribution_acts', { batch_id: 'text?' })
  await indexMaker(db)('contribution_acts', {
    contribution_acts_by_batch: { on: ['batch_id'], notNull: 'batch_id' },
  })
}
