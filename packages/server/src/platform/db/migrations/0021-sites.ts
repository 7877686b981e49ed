// Sites that webmasters register themselves: several keys a site, suspension, registrations, use by day.
import { type Kysely, sql } from 'kysely'
import { type Dialect, tableMaker } from '../schema.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const table = tableMaker(db, dialect)
  await table('site_keys', {
    key: 'text primary key',
    site: 'text',
    created_at: 'text?',
    ends_at: 'text?',
  })
  await sql`insert into site_keys (key, site, created_at, ends_at)
    select key, key, null, revoked_at from sites`.execute(db)
  await db.schema.alterTable('sites').dropColumn('revoked_at').execute()
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  for (const name of ['suspended_at', 'suspended_why']) {
    await db.schema.alterTable('sites').addColumn(name, text).execute()
  }
  await table('site_registrations', {
    id: 'text primary key',
    participant_id: 'text?',
    territory_id: 'text',
    consultation_id: 'text',
    origin: 'text',
    name: 'text',
    proof: 'text',
    token: 'text',
    state: 'text',
    live_key: 'text? unique',
    site: 'text?',
    opened_at: 'text',
    proved_at: 'text?',
    asked_at: 'text?',
    answer_until: 'text?',
    link_hash: 'text? unique',
    decided_at: 'text?',
    decided_by: 'text?',
    staff_id: 'text?',
    reason: 'text?',
    checks: 'integer',
    checks_since: 'text',
    last_check: 'text?',
    version: 'integer',
  })
  await table('site_seen', { site: 'text primary key', at: 'text', widgets: 'text?' })
  await table('site_days', { site: 'text', day: 'text', what: 'text', count: 'integer' }, [
    ...(['site', 'day', 'what'] as const),
  ])
  const indexes: Record<string, [string, string[]]> = {
    site_keys_by_site: ['site_keys', ['site']],
    site_registrations_by_participant: ['site_registrations', ['participant_id']],
    site_registrations_by_state: ['site_registrations', ['state', 'opened_at', 'id']],
    site_registrations_by_origin: ['site_registrations', ['origin']],
  }
  for (const [name, [on, by]] of Object.entries(indexes)) {
    await db.schema.createIndex(name).on(on).columns(by).execute()
  }
}
