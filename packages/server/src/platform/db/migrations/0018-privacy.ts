// When each account was last used, what re-indexes an identity, links that outlive a key.
import { type Kysely, sql } from 'kysely'
import { type Dialect, tableMaker } from '../schema.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const table = tableMaker(db, dialect)
  await table('account_activity', {
    participant_id: 'text primary key',
    seen_at: 'text',
    warned_at: 'text?',
  })
  await table('tracking_links', { token_hash: 'text primary key', contribution_id: 'text' })
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  // Null for those that were there before, until they sign in again.
  await db.schema.alterTable('identities').addColumn('subject_sealed', text).execute()
  const indexes: Record<string, [string, string[]]> = {
    account_activity_by_seen: ['account_activity', ['seen_at']],
    tracking_links_by_contribution: ['tracking_links', ['contribution_id']],
  }
  for (const [name, [on, by]] of Object.entries(indexes)) {
    await db.schema.createIndex(name).on(on).columns(by).execute()
  }
}
