// Other names and numbers that lead to a territory; and which import was the last that changed something.
import type { Kysely } from 'kysely'
import { type Dialect, tableMaker } from '../platform/db/table-maker.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const table = tableMaker(db, dialect)
  await table('territory_other_names', {
    columns: { code: 'text', name: 'text', territory_id: 'text' },
    key: ['code', 'name', 'territory_id'],
  })
  await table('territory_imports', {
    columns: { number: 'integer primary key', edition: 'text', imported_on: 'text' },
  })
}
