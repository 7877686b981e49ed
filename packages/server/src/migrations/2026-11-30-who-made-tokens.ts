// Who made a program's token, and when it was last used.
import type { Kysely } from 'kysely'
import { columnAdder, type Dialect } from '../platform/db/table-maker.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  await columnAdder(db, dialect)('staff_tokens', { made_by: 'text?', used_at: 'text?' })
}
