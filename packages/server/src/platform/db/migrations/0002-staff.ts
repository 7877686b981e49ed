// The team: its members, their tokens, and who of it did what.
import type { Kysely } from 'kysely'
import { type Dialect, tableMaker } from '../schema.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const table = tableMaker(db, dialect)
  await table('staff_members', {
    id: 'text primary key',
    name: 'text',
    roles: 'text',
    created_at: 'text',
    ended_at: 'text?',
  })
  await table('staff_tokens', {
    token_hash: 'text primary key',
    staff_id: 'text',
    created_at: 'text',
    expires_at: 'text',
  })
  await db.schema.alterTable('events').addColumn('staff_id', 'text').execute()
}
