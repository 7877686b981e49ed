// The site that a page, a frame or a printed code speaks for, while its key serves: a resident is never stopped by a key.
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import { keyProblem } from './access.ts'
import { isAlive } from './key-life.ts'
import { keysOf } from './keys-store.ts'
import { findSite, findSites, type StoredSite } from './store.ts'

/** Undefined without a key, and with one that is unknown, has ended, or is of a suspended site. */
export async function servingSite(
  { database, clock }: Pick<Deps, 'database' | 'clock'>,
  key: string | null | undefined,
): Promise<StoredSite | undefined> {
  if (!key) return undefined
  const site = await findSite(database.db, key)
  return keyProblem(site, clock().toISOString()) ? undefined : site
}

/** The same, opened by someone who follows a link: whoever keeps the site reads that its key has ended. */
export async function siteOfLink(deps: Deps, key: string | undefined) {
  if (!key) return undefined
  const site = await findSite(deps.database.db, key)
  const problem = keyProblem(site, deps.clock().toISOString())
  if (site && problem) deps.siteUse.refused(site.id, problem)
  return problem ? undefined : site
}

/**
 * By its number, which what is printed holds: it never ends, whatever becomes of its keys. The newest
 * that serves takes its place.
 */
export async function numberedSite(
  deps: Pick<Deps, 'database' | 'clock'>,
  number: string | undefined,
) {
  if (!number) return undefined
  const now = deps.clock().toISOString()
  const keys = await keysOf(deps.database.db, number)
  const newest = keys.find((key) => isAlive(key, now))
  return servingSite(deps, newest?.key)
}

/** Of many keys, those that serve. */
export async function servingSites(trx: Db | Trx, keys: string[], now: string) {
  const found = await findSites(trx, keys)
  return new Map([...found].filter(([, site]) => !keyProblem(site, now)))
}
