// Partner sites in the database: publishable keys and the origins registered for each.
import type { Db } from '../db/database.ts'
import { type TerritoryRow, territoryLabel } from '../territories/store.ts'

export type SiteTables = {
  sites: {
    key: string
    name: string
    url: string
    territory_id: string
    consultation_id: string
    revoked_at: string | null
  }
  site_origins: { key: string; origin: string }
}

export type StoredSite = {
  key: string
  name: string
  url: string
  consultationId: string
  territory: { id: string; kind: TerritoryRow['kind']; name: string; label: string }
  revokedAt: string | null
  origins: string[]
}

export async function findSites(db: Db, keys: string[]): Promise<Map<string, StoredSite>> {
  if (keys.length === 0) return new Map()
  const rows = await db
    .selectFrom('sites')
    .innerJoin('territories', 'territories.id', 'sites.territory_id')
    .select(['sites.key', 'sites.name', 'sites.url', 'sites.consultation_id', 'sites.revoked_at'])
    .select([
      'territories.id as territory_id',
      'territories.kind',
      'territories.name as territory_name',
      'territories.department_name',
    ])
    .where('sites.key', 'in', keys)
    .execute()
  const origins = await db
    .selectFrom('site_origins')
    .selectAll()
    .where('key', 'in', keys)
    .orderBy('origin')
    .execute()
  return new Map(
    rows.map((row) => [
      row.key,
      {
        key: row.key,
        name: row.name,
        url: row.url,
        consultationId: row.consultation_id,
        revokedAt: row.revoked_at,
        territory: {
          id: row.territory_id,
          kind: row.kind,
          name: row.territory_name,
          label: territoryLabel({ ...row, name: row.territory_name }),
        },
        origins: origins.filter((one) => one.key === row.key).map((one) => one.origin),
      },
    ]),
  )
}

export async function findSite(db: Db, key: string) {
  return (await findSites(db, [key])).get(key)
}
