// A site that begins: its row, its first key, and the exact addresses it may be shown at.
import type { Trx } from '../../platform/db/tables.ts'

type NewSite = Record<'key' | 'name' | 'url' | 'territoryId' | 'consultationId' | 'at', string>

export async function insertSite(trx: Trx, site: NewSite) {
  const { key, name, url, territoryId, consultationId, at } = site
  const place = { territory_id: territoryId, consultation_id: consultationId }
  const open = { suspended_at: null, suspended_why: null, version: 1 }
  await trx
    .insertInto('sites')
    .values({ key, name, url, ...place, ...open })
    .execute()
  await trx
    .insertInto('site_keys')
    .values({ key, site: key, created_at: at, ends_at: null })
    .execute()
}

/** These and no others. */
export async function setOrigins(trx: Trx, site: string, origins: string[]) {
  await trx
    .deleteFrom('site_origins')
    .where('key', '=', site)
    .where('origin', 'not in', origins)
    .execute()
  await trx
    .insertInto('site_origins')
    .values(origins.map((origin) => ({ key: site, origin })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
