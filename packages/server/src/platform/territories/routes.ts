// Operations on territories.
import type { Deps } from '../deps.ts'
import type { App } from '../http/context.ts'
import { serve } from '../http/serve.ts'
import { refuse } from '../refusal.ts'
import { getTerritory, searchTerritories as searchOperation } from './contract.ts'
import { placesOf } from './search/held.ts'
import { findTerritory } from './store.ts'

export function territoryRoutes(app: App, deps: Deps) {
  serve(app, searchOperation, async (_, { query }) => ({
    items: await placesOf(deps, query),
  }))

  serve(
    app,
    getTerritory,
    async (_, { params }) =>
      (await findTerritory(deps.database.db, params.id)) ?? refuse('territory_not_found'),
  )
}
