// Suspending a site and restoring it, and the sites as the team lists them.
import { type Asked, type Order, pageOf, pagesOf, text } from '../../platform/db/keyset.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'

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

export type ListedSite = Awaited<ReturnType<typeof sitesByKey>>[number]

const byKey: Order<Pick<ListedSite, 'key'>> = [text('sites.key')]

export async function pageOfSites(db: Db, asked: Asked) {
  return pageOf(listed(db), byKey, asked)
}

export function allSites(db: Db) {
  return pagesOf(listed(db), byKey, 200)
}

export async function sitesByKey(db: Db, keys: string[]) {
  if (keys.length === 0) return []
  return listed(db).where('sites.key', 'in', keys).orderBy('sites.key').execute()
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
