// A site that begins: its row, its origin and its first key.
import type { Trx } from '../db/database.ts'

type NewSite = Record<'key' | 'name' | 'origin' | 'territoryId' | 'consultationId' | 'at', string>

export async function insertSite(trx: Trx, site: NewSite) {
  const { key, name, origin, territoryId, consultationId, at } = site
  const place = { territory_id: territoryId, consultation_id: consultationId }
  const open = { suspended_at: null, suspended_why: null }
  await trx
    .insertInto('sites')
    .values({ key, name, url: origin, ...place, ...open })
    .execute()
  await trx.insertInto('site_origins').values({ key, origin }).execute()
  await trx
    .insertInto('site_keys')
    .values({ key, site: key, created_at: at, ends_at: null })
    .execute()
}
