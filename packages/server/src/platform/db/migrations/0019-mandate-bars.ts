// What keeps an ended mandate ended when its bearer erases the account and comes back.
import type { Kysely } from 'kysely'
import { type Dialect, tableMaker } from '../schema.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const table = tableMaker(db, dialect)
  await table(
    'mandate_bars',
    { index_digest: 'text', territory_id: 'text', ended_at: 'text', barred_at: 'text' },
    ['index_digest', 'territory_id'],
  )
}
