// Operations on the catalogue.
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { serve } from '../../platform/http/serve.ts'
import { getService, listServices } from './contract.ts'
import { loadServiceDetail, loadServicePage, loadServices } from './load.ts'
import { serviceStaffRoutes } from './staff-routes.ts'

export function serviceRoutes(app: App, deps: Deps) {
  const { database, clock, config } = deps
  const view = () => ({ ...config, now: clock() })

  serve(app, listServices, async (_, { query }) => {
    if (!query.ids) return loadServicePage(database.db, query, view())
    const items = await loadServices(database.db, query.ids, view())
    return { items, total: items.length, next: null }
  })

  serve(app, getService, (_, { params }) => loadServiceDetail(database.db, params.id, view()))
  serviceStaffRoutes(app, deps)
}
