// The elements' files: `v1` rolls from release to release and is signed, an exact version never changes.

import type { Deps } from '../../platform/deps.ts'
import { type Asset, cacheFor, sendAsset, toAsset } from '../../platform/http/asset.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { integrities, type Release } from './release.ts'
import { signatureHeaders } from './signature.ts'
import { filesOf, findFile } from './store.ts'

const moduleName = 'parvis.js'
const classicName = 'parvis.classic.js'
const askedAs = 'Sec-Fetch-Mode'

/**
 * What drops `type="module"`, or inserts the tag again once someone has consented, would have the browser
 * refuse the module whole. Such a request is known by its mode, and gets the classic script, which says so.
 */
const isAskedAsClassic = (c: Context, name: string) =>
  name === moduleName && c.req.header(askedAs) === 'no-cors'

/** A module of another site is asked for with its origin; a classic script with the address of its page, at most. */
function originOf(c: Context) {
  const page = c.req.header('Referer') ?? ''
  return c.req.header('Origin') ?? (URL.canParse(page) ? new URL(page).origin : undefined)
}

export function releaseRoutes(app: App, { config, database, siteUse }: Deps, release: Release) {
  const { widgetKeys } = config
  const assetOf = (name: string, content: string, quality: number) => {
    const vary = [moduleName, classicName].includes(name) && { Vary: `Accept-Encoding, ${askedAs}` }
    const headers = { ...signatureHeaders(content, widgetKeys), ...vary }
    return toAsset(content, 'js', { quality, headers })
  }
  const own = new Map([...release.files].map(([name, text]) => [name, assetOf(name, text, 11)]))
  // As many as the table holds at most.
  const earlier = new Map<string, Asset>()

  async function earlierAsset(version: string, name: string) {
    const address = `${version}/${name}`
    const known = earlier.get(address)
    if (known) return known
    const content = await findFile(database.db, version, name)
    if (content === undefined) return undefined
    const asset = assetOf(name, content, 9)
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
    const { version, name: asked } = c.req.param()
    const isOwn = version === 'v1' || version === release.version
    const isClassic = version === 'v1' && isAskedAsClassic(c, asked) && own.has(classicName)
    const name = isClassic ? classicName : asked
    const asset = isOwn ? own.get(name) : await earlierAsset(version, name)
    if (!asset) return refuse('not_found')
    if (name === moduleName || name === classicName)
      siteUse.loaded(originOf(c), isOwn ? release.version : version)
    return sendAsset(c, asset, version === 'v1' ? cacheFor.channel : cacheFor.year)
  })
}
