// What re-indexes an identity of the team under another secret.
import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../schema.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  // Null for those that were there before, until they sign in again.
  await db.schema.alterTable('staff_identities').addColumn('subject_sealed', text).execute()
}
