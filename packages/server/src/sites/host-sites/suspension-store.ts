// Changes of a site by the version that was read, and the sites as the team lists them.
import type { Selectable } from 'kysely'
import { type Asked, countOf, type Order, pageAt, pagesOf, text } from '../../platform/db/keyset.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import { updateAtVersion, type Versioned } from '../../platform/db/versioned.ts'
import type { SiteTables } from './tables.ts'
import { saysWords } from './words-store.ts'

export async function findSiteRow(db: Db | Trx, site: string) {
  return db.selectFrom('sites').selectAll().where('key', '=', site).executeTakeFirst()
}

export type SiteRow = Selectable<SiteTables['sites']>

/** Of the site itself or of its keys, whose changes it counts. False when another came first. */
export async function updateSite(trx: Trx, at: Versioned, values: Partial<SiteRow>) {
  return updateAtVersion(trx.updateTable('sites').set(values), at, { key: 'key' })
}

const listed = (db: Db) =>
  db
    .selectFrom('sites')
    .leftJoin('site_seen', 'site_seen.site', 'sites.key')
    .selectAll('sites')
    .select(['site_seen.at as seen_at', 'site_seen.widgets'])

export type ListedSite = Awaited<ReturnType<typeof sitesByKey>>[number]

const byName: Order<Pick<ListedSite, 'name' | 'key'>> = [text('sites.name'), text('sites.key')]

type Wanted = Asked & {
  offset?: number | undefined
  q?: string | undefined
  state?: 'active' | 'suspended' | undefined
}

export async function pageOfSites(db: Db, { q, state, ...asked }: Wanted) {
  let query = listed(db)
  const columns = { name: 'sites.name', address: 'sites.url', territory: 'sites.territory_id' }
  if (q) query = query.where(saysWords(q, columns))
  if (state) query = query.where('sites.suspended_at', state === 'active' ? 'is' : 'is not', null)
  return { ...(await pageAt(query, byName, asked)), total: await countOf(query) }
}

export function allSites(db: Db) {
  return pagesOf(listed(db), byName, 200)
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
