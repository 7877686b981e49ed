// Whoever keeps a site: the participant whose registration it became.
import type { Db, Trx } from '../../platform/db/database.ts'

export async function keeperOf(db: Db | Trx, site: string) {
  const row = await db
    .selectFrom('site_registrations')
    .select('participant_id')
    .where('site', '=', site)
    .where('state', '=', 'approved')
    .executeTakeFirst()
  return row?.participant_id ?? null
}
