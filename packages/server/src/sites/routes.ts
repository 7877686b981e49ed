// Operations on partner sites.
import type { Deps } from '../deps.ts'
import type { App } from '../http/context.ts'
import { serve } from '../http/serve.ts'
import { refuse } from '../refusal.ts'
import { getSite } from './contract.ts'
import { presentSite } from './present.ts'
import { findSite } from './store.ts'

export function siteRoutes(app: App, { database }: Deps) {
  serve(app, getSite, async (_, { params }) => {
    const site = await findSite(database.db, params.key)
    if (!site) return refuse('site_not_found')
    if (site.revokedAt) return refuse('site_key_revoked', { site: site.name })
    return presentSite(site)
  })
}
