// Services ready to show, for the API and the hosted pages alike.

import type { Db } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/refusal.ts'
import { findContributions } from '../../process/contributions/store.ts'
import { isPublic } from '../../process/contributions/visibility.ts'
import { presentService, type ServiceView } from './present.ts'
import { presentDetail } from './present-detail.ts'
import { lastStaleDay } from './rules.ts'
import { findServices, pageOfServices, type ServiceFilter } from './store.ts'
import { valuesOf } from './values.store.ts'

export type CatalogueFilter = Omit<ServiceFilter, 'untouchedSince'>

export async function loadServices(db: Db, ids: string[], view: ServiceView) {
  return (await findServices(db, ids)).map((service) => presentService(service, view))
}

/** One with its whole life. */
export async function loadServiceDetail(db: Db, id: string, view: ServiceView) {
  const [found] = await findServices(db, [id])
  if (!found) return refuse('service_not_found')
  const values = await valuesOf(db, found.row)
  const contributions = await publicContributions(db, values.contributions)
  return presentDetail(found, { ...values, contributions }, view)
}

async function publicContributions(db: Db, ids: string[]) {
  const found = await findContributions(db, ids)
  return found.filter(({ state }) => isPublic(state, false)).map(({ id, title }) => ({ id, title }))
}

export async function loadServicePage(db: Db, filter: CatalogueFilter, view: ServiceView) {
  const { rows, ...page } = await loadServiceRows(db, filter, view)
  return { items: rows.map((row) => presentService(row, view)), ...page }
}

export async function loadServiceRows(
  db: Db,
  { isStale, ...filter }: CatalogueFilter & { isStale?: boolean },
  { now, staleAfterDays }: ServiceView,
) {
  return pageOfServices(db, {
    ...filter,
    ...(isStale && { untouchedSince: lastStaleDay(now, staleAfterDays) }),
  })
}
