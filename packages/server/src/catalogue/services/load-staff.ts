// Services as the team reads them: with their version, who changed them, and their sources.
import type { Db } from '../../platform/db/database.ts'
import { refuse } from '../../platform/refusal.ts'
import { type CatalogueFilter, loadServiceDetail, loadServiceRows } from './load.ts'
import { presentService, type ServiceView } from './present.ts'
import { findServices, sourcesOf } from './store.ts'
import { lastChange } from './values.store.ts'

export async function loadStaffService(db: Db, id: string, view: ServiceView) {
  const detail = await loadServiceDetail(db, id, view)
  const last = (await lastChange(db, id)) ?? refuse('service_not_found')
  return {
    ...detail,
    version: last.version,
    changedBy: last.changed_by,
    changedAt: last.changed_at,
    sources: await sourcesOf(db, id),
  }
}

export async function loadStaffPage(
  db: Db,
  { stale, ids, ...filter }: CatalogueFilter & { stale?: 'true'; ids?: string[] },
  view: ServiceView,
) {
  const found = ids
    ? { rows: await findServices(db, ids), total: ids.length, next: null }
    : await loadServiceRows(db, { ...filter, isStale: stale === 'true' }, view)
  const items = found.rows.map((one) => ({
    ...presentService(one, view),
    version: one.row.version,
  }))
  return { items, total: ids ? items.length : found.total, next: found.next }
}
