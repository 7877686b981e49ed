// The elements' files: `v1` rolls from release to release and is signed, an exact version never changes.

import type { Deps } from '../../platform/deps.ts'
import { type Asset, cacheFor, sendAsset, toAsset } from '../../platform/http/asset.ts'
import type { App } from '../../platform/http/context.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { integrities, type Release } from './release.ts'
import { signatureHeaders } from './signature.ts'
import { filesOf, findFile } from './store.ts'

export function releaseRoutes(app: App, { config, database, siteUse }: Deps, release: Release) {
  const { widgetKeys } = config
  const assetOf = (content: string, quality: number) =>
    toAsset(content, 'js', { quality, headers: signatureHeaders(content, widgetKeys) })
  const own = new Map([...release.files].map(([name, text]) => [name, assetOf(text, 11)]))
  // As many as the table holds at most.
  const earlier = new Map<string, Asset>()

  async function earlierAsset(version: string, name: string) {
    const address = `${version}/${name}`
    const known = earlier.get(address)
    if (known) return known
    const content = await findFile(database.db, version, name)
    if (content === undefined) return undefined
    const asset = assetOf(content, 9)
    earlier.set(address, asset)
    return asset
  }

  // What a page that pins a version may ask its browser to hold every file of it to.
  app.get(paths.widgetIntegrity.pattern, async (c) => {
    const version = c.req.param('version')
    const files = version === release.version ? release.files : await filesOf(database.db, version)
    if (files.size === 0) return refuse('not_found')
    const content = JSON.stringify({ version, files: integrities({ version, files }) })
    return sendAsset(c, toAsset(content, 'json', { quality: 4 }), cacheFor.year)
  })

  app.get(paths.widgetFile.pattern, async (c) => {
    const { version, name } = c.req.param()
    const isOwn = version === 'v1' || version === release.version
    const asset = isOwn ? own.get(name) : await earlierAsset(version, name)
    if (!asset) return refuse('not_found')
    // A module script of another site is asked for with its origin.
    if (name === 'parvis.js')
      siteUse.loaded(c.req.header('Origin'), isOwn ? release.version : version)
    return sendAsset(c, asset, version === 'v1' ? cacheFor.channel : cacheFor.year)
  })
}
