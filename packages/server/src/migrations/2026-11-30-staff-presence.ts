// Who of the team reads or writes what, for less than a minute.
import type { Kysely } from 'kysely'
import { type Dialect, tableMaker } from '../platform/db/table-maker.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  await tableMaker(db, dialect)('staff_presence', {
    columns: {
      staff_id: 'text',
      tab: 'text',
      kind: 'text',
      object_id: 'text',
      is_writing: 'integer',
      until: 'text',
    },
    key: ['staff_id', 'tab'],
    unlogged: true,
  })
}
