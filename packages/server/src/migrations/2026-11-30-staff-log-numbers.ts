// Each entry of the team's log gets its number in the journal, so that both have one order.
import type { Kysely } from 'kysely'
import { columnAdder, type Dialect } from '../platform/db/table-maker.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  await columnAdder(db, dialect)('staff_log', { seq: 'integer?' })
  await db.schema.createIndex('staff_log_by_number').on('staff_log').column('seq').execute()
}
