// The team signs in: invitations, passkeys, identities, sessions, challenges; and the log of its acts.
import { type Kysely, sql } from 'kysely'
import { type Dialect, tableMaker } from '../schema.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const table = tableMaker(db, dialect)
  const integer = dialect === 'sqlite' ? sql`integer` : sql`bigint`
  const addNumber = (name: string, column: string, value: number) =>
    db.schema
      .alterTable(name)
      .addColumn(column, integer, (built) => built.notNull().defaultTo(value))
      .execute()
  await addNumber('staff_members', 'version', 1)
  // Tokens made before acts were told dangerous or not perform none of these.
  await addNumber('staff_tokens', 'is_dangerous', 0)
  await db.schema.alterTable('departures').addColumn('staff_purpose', 'text').execute()
  await table('staff_invitations', {
    token_hash: 'text primary key',
    staff_id: 'text',
    created_at: 'text',
    expires_at: 'text',
  })
  await table('staff_passkeys', {
    id: 'text primary key',
    staff_id: 'text',
    credential_id: 'text unique',
    public_key: 'text',
    counter: 'integer',
    transports: 'text',
    name: 'text',
    created_at: 'text',
    used_at: 'text?',
  })
  await table('staff_identities', {
    identity_index: 'text primary key',
    staff_id: 'text',
    provider: 'text',
    linked_at: 'text',
  })
  await table('staff_sessions', {
    token_hash: 'text primary key',
    id: 'text unique',
    staff_id: 'text',
    proof: 'text',
    device: 'text',
    created_at: 'text',
    seen_at: 'text',
    proved_at: 'text',
    idle_at: 'text',
    expires_at: 'text',
  })
  await table('staff_challenges', {
    challenge_hash: 'text primary key',
    browser_hash: 'text',
    purpose: 'text',
    staff_id: 'text?',
    expires_at: 'text',
  })
  await table('staff_log', {
    id: 'text primary key',
    at: 'text',
    staff_id: 'text?',
    operation: 'text',
    object: 'text?',
    request_id: 'text?',
    changes: 'text',
  })
  const indexes: Record<string, [string, string[]]> = {
    staff_invitations_by_member: ['staff_invitations', ['staff_id']],
    staff_passkeys_by_member: ['staff_passkeys', ['staff_id']],
    staff_identities_by_member: ['staff_identities', ['staff_id']],
    staff_sessions_by_member: ['staff_sessions', ['staff_id']],
    staff_tokens_by_member: ['staff_tokens', ['staff_id']],
    staff_log_by_time: ['staff_log', ['at', 'id']],
    staff_log_by_member: ['staff_log', ['staff_id', 'at', 'id']],
    staff_log_by_object: ['staff_log', ['object', 'at', 'id']],
  }
  for (const [name, [on, by]] of Object.entries(indexes)) {
    await db.schema.createIndex(name).on(on).columns(by).execute()
  }
}
