// Grids of committees: their versions, when they are expected, and where their members are reminded.
import type { Kysely } from 'kysely'
import { columnAdder, type Dialect } from '../platform/db/table-maker.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const add = columnAdder(db, dialect)
  await add('committee_sessions', { grids_due_at: 'text?' })
  await add('committee_members', { mailbox_sealed: 'text?', reminded_at: 'text?' })
  await add('committee_evaluations', { version: 'integer default 1' })
}
