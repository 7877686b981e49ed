// Operations on territories.
import type { Deps } from '../deps.ts'
import type { App } from '../http/context.ts'
import { serve } from '../http/serve.ts'
import { refuse } from '../refusal.ts'
import { getTerritory, searchTerritories as searchOperation } from './contract.ts'
import { findTerritory, searchTerritories } from './store.ts'

export function territoryRoutes(app: App, { database }: Deps) {
  serve(app, searchOperation, async (_, { query }) => ({
    items: await searchTerritories(database.db, query),
  }))

  serve(
    app,
    getTerritory,
    async (_, { params }) =>
      (await findTerritory(database.db, params.id)) ?? refuse('territory_not_found'),
  )
}
