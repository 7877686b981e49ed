// A registration of several addresses: each with a proof of its own, and its own tries.
import { type Kysely, sql } from 'kysely'
import { type Dialect, tableMaker } from '../schema.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  await tableMaker(db, dialect)(
    'site_registration_origins',
    {
      registration_id: 'text',
      origin: 'text',
      proved_at: 'text?',
      last_check: 'text?',
      checks: 'integer',
      checks_since: 'text',
    },
    ['registration_id', 'origin'],
  )
  await sql`insert into site_registration_origins
    (registration_id, origin, proved_at, last_check, checks, checks_since)
    select id, origin, proved_at, last_check, checks, checks_since from site_registrations`.execute(
    db,
  )
  for (const column of ['last_check', 'checks', 'checks_since']) {
    await db.schema.alterTable('site_registrations').dropColumn(column).execute()
  }
  await db.schema
    .createIndex('site_registration_origins_by_origin')
    .on('site_registration_origins')
    .column('origin')
    .execute()
}
