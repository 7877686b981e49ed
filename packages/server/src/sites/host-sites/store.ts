// Partner sites in the database, found by any of their keys, with the origins registered for each.
import type { Db, Trx } from '../../platform/db/database.ts'
import { type TerritoryRow, territoryLabel } from '../../platform/territories/store.ts'

export type SiteTables = {
  sites: {
    key: string
    name: string
    url: string
    territory_id: string
    consultation_id: string
    suspended_at: string | null
    suspended_why: string | null
  }
  site_origins: { key: string; origin: string }
  /** `site` is the first key of the site; it ends at once (revoked) or later (replaced). */
  site_keys: { key: string; site: string; created_at: string | null; ends_at: string | null }
}

export type StoredSite = {
  /** Its first key, and its number ever after: acts are recorded with it, whatever key they came by. */
  id: string
  /** The one that was asked for. */
  key: string
  name: string
  url: string
  consultationId: string
  territory: { id: string; kind: TerritoryRow['kind']; name: string; label: string }
  /** When the key ended, or will. */
  endsAt: string | null
  suspendedAt: string | null
  origins: string[]
}

export async function findSites(db: Db | Trx, keys: string[]): Promise<Map<string, StoredSite>> {
  if (keys.length === 0) return new Map()
  const rows = await db
    .selectFrom('site_keys')
    .innerJoin('sites', 'sites.key', 'site_keys.site')
    .innerJoin('territories', 'territories.id', 'sites.territory_id')
    .select(['site_keys.key', 'site_keys.site', 'site_keys.ends_at', 'sites.suspended_at'])
    .select(['sites.name', 'sites.url', 'sites.consultation_id'])
    .select([
      'territories.id as territory_id',
      'territories.kind',
      'territories.name as territory_name',
      'territories.department_name',
    ])
    .where('site_keys.key', 'in', keys)
    .execute()
  if (rows.length === 0) return new Map()
  const origins = await db
    .selectFrom('site_origins')
    .selectAll()
    .where(
      'key',
      'in',
      rows.map((row) => row.site),
    )
    .orderBy('origin')
    .execute()
  return new Map(
    rows.map((row) => [
      row.key,
      {
        id: row.site,
        key: row.key,
        name: row.name,
        url: row.url,
        consultationId: row.consultation_id,
        endsAt: row.ends_at,
        suspendedAt: row.suspended_at,
        territory: {
          id: row.territory_id,
          kind: row.kind,
          name: row.territory_name,
          label: territoryLabel({ ...row, name: row.territory_name }),
        },
        origins: origins.filter((one) => one.key === row.site).map((one) => one.origin),
      },
    ]),
  )
}

export async function findSite(db: Db | Trx, key: string) {
  return (await findSites(db, [key])).get(key)
}
