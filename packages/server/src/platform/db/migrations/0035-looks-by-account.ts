// Looks at a site are counted by who asks for them (platform/rate-limits/limits.ts), no more by the address looked at.
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  for (const column of ['checks', 'checks_since']) {
    await db.schema.alterTable('site_registration_origins').dropColumn(column).execute()
  }
}
