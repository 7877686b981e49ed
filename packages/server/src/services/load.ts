// Services ready to show, for the API and the hosted pages alike.
import type { Db } from '../db/database.ts'
import { decodeCursor, encodeCursor } from '../http/cursor.ts'
import { refuse } from '../refusal.ts'
import { presentService, type ServiceView } from './present.ts'
import { findServices, pageOfServices, type ServiceFilter } from './store.ts'

export async function loadServices(db: Db, ids: string[], view: ServiceView) {
  return (await findServices(db, ids)).map((service) => presentService(service, view))
}

export async function loadService(db: Db, id: string, view: ServiceView) {
  return (await loadServices(db, [id], view))[0] ?? refuse('service_not_found')
}

export async function loadServicePage(
  db: Db,
  filter: Omit<ServiceFilter, 'after'> & { cursor?: string },
  view: ServiceView,
) {
  const after = decodeCursor(filter.cursor, 'string')
  const page = await pageOfServices(db, {
    ...filter,
    ...(after && { after: { key: String(after.key), id: after.id } }),
  })
  const last = page.rows.at(-1)?.row
  return {
    items: page.rows.map((row) => presentService(row, view)),
    total: page.total,
    next: page.more && last ? encodeCursor({ key: last.search_key, id: last.id }) : null,
  }
}
