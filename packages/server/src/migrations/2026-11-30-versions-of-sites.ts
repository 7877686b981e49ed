// Sites count their changes: whoever suspends one, restores it or ends a key has read it as it is.
import type { Kysely } from 'kysely'
import { columnAdder, type Dialect } from '../platform/db/table-maker.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  await columnAdder(db, dialect)('sites', { version: 'integer default 1' })
}
