// A partner site as the API shows it: to anyone, and to the team.
import type { z } from 'zod'
import type { Db } from '../../platform/db/tables.ts'
import { findTerritories } from '../../platform/territories/store.ts'
import type { Site } from './contract.ts'
import { keysOf } from './keys-store.ts'
import type { StaffSite, StaffSiteDetail } from './staff-contract.ts'
import type { SiteStatus } from './status.ts'
import type { StoredSite } from './store.ts'
import { type ListedSite, originsOf } from './suspension-store.ts'

export function presentSite({ key, name, url, territory, consultationId }: StoredSite): Site {
  return { key, name, url, territory, consultationId }
}

export async function presentStaffSites(
  db: Db,
  rows: ListedSite[],
): Promise<z.infer<typeof StaffSite>[]> {
  const origins = await originsOf(
    db,
    rows.map(({ key }) => key),
  )
  const territories = await findTerritories(
    db,
    rows.map((row) => row.territory_id),
  )
  return Promise.all(
    rows.map(async (row) => ({
      key: row.key,
      name: row.name,
      url: row.url,
      origins: origins.filter(({ key }) => key === row.key).map(({ origin }) => origin),
      territory: {
        id: row.territory_id,
        label: territories.get(row.territory_id)?.label ?? row.territory_id,
      },
      version: row.version,
      suspendedAt: row.suspended_at,
      suspendedWhy: row.suspended_why,
      lastSeenAt: row.seen_at,
      widgets: row.widgets,
      keys: (await keysOf(db, row.key)).map(({ key, created_at, ends_at }) => ({
        key,
        createdAt: created_at,
        endsAt: ends_at,
      })),
    })),
  )
}

export function presentActivity({ since, days, totals, errors }: SiteStatus): Activity {
  return {
    since,
    days: days.map(({ day, counts: [seen = 0, prepared = 0, supports = 0, referents = 0] }) => ({
      day,
      seen,
      prepared,
      supports,
      referents,
    })),
    totals,
    errors: errors.map(({ day, what, count }) => ({ day, what, count: Number(count) })),
  }
}

type Activity = z.infer<typeof StaffSiteDetail>['activity']
