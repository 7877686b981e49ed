// Suspending a site and restoring it, and the sites as the team lists them.
import type { Db, Trx } from '../../platform/db/database.ts'

export async function findSiteRow(db: Db | Trx, site: string) {
  return db.selectFrom('sites').selectAll().where('key', '=', site).executeTakeFirst()
}

/** False when it was suspended already. */
export async function suspend(trx: Trx, site: string, { at, why }: { at: string; why: string }) {
  const { numUpdatedRows } = await trx
    .updateTable('sites')
    .set({ suspended_at: at, suspended_why: why })
    .where('key', '=', site)
    .where('suspended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** False when it was not suspended. */
export async function restore(trx: Trx, site: string) {
  const { numUpdatedRows } = await trx
    .updateTable('sites')
    .set({ suspended_at: null, suspended_why: null })
    .where('key', '=', site)
    .where('suspended_at', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const listed = (db: Db) =>
  db
    .selectFrom('sites')
    .leftJoin('site_seen', 'site_seen.site', 'sites.key')
    .selectAll('sites')
    .select(['site_seen.at as seen_at', 'site_seen.widgets'])
    .orderBy('sites.key')

export type ListedSite = Awaited<ReturnType<typeof pageOfSites>>[number]

/** By key; those after this one. */
export async function pageOfSites(
  db: Db,
  { after = '', limit }: { after?: string; limit: number },
) {
  return listed(db).where('sites.key', '>', after).limit(limit).execute()
}

export async function sitesByKey(db: Db, keys: string[]) {
  return keys.length === 0 ? [] : listed(db).where('sites.key', 'in', keys).execute()
}

export async function originsOf(db: Db, sites: string[]) {
  if (sites.length === 0) return []
  return db
    .selectFrom('site_origins')
    .selectAll()
    .where('key', 'in', sites)
    .orderBy('origin')
    .execute()
}
