// Which contributions were handed in on paper, and entered by an agent.
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await db.schema
    .alterTable('contributions')
    .addColumn('on_behalf', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
}
