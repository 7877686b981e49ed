// The WordPress plugin at an address that stays, and what its updates and its readers compare it with.
import { createHash } from 'node:crypto'
import type { Deps } from '../../platform/deps.ts'
import { cacheFor, sendAsset, toAsset } from '../../platform/http/asset.ts'
import type { App } from '../../platform/http/context.ts'
import { isHeld } from '../../platform/http/representation.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'

export function wordpressRoutes(app: App, { config, wordpress }: Deps) {
  app.get(paths.wordpressPlugin.pattern, (c) => {
    if (!wordpress) return refuse('not_found')
    const { zip, facts } = wordpress
    const digest = createHash('sha256').update(zip).digest('base64')
    c.header('Cache-Control', cacheFor.channel)
    c.header('Repr-Digest', `sha-256=:${digest}:`)
    if (isHeld(c, { etag: `"${facts.sha256.slice(0, 20)}"` })) return c.body(null, 304)
    c.header('Content-Type', 'application/zip')
    c.header('Content-Disposition', 'attachment; filename="parvis.zip"')
    return c.body(zip)
  })

  app.get(paths.wordpressPluginFacts.pattern, (c) => {
    if (!wordpress) return refuse('not_found')
    const said = { ...wordpress.facts, url: `${config.baseUrl}${paths.wordpressPlugin()}` }
    return sendAsset(c, toAsset(JSON.stringify(said), 'json', { quality: 4 }), cacheFor.channel)
  })
}
