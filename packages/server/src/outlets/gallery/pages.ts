// The gallery of elements: files built apart, given from our origin under the policy of hosted pages.

import { existsSync, readFileSync } from 'node:fs'
import { type Asset, cacheFor, sendAsset, toAsset } from '../../platform/http/asset.ts'
import type { App } from '../../platform/http/context.ts'
import { ownFrame } from '../../platform/http/hosted.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'

export function galleryPages(app: App) {
  const folder = galleryFolder()
  // Read and made when first asked for: the server starts without them.
  const texts = new Map<string, string>()
  const read = (path: string) => {
    const file = new URL(path, folder)
    const text =
      texts.get(path) ?? (existsSync(file) ? readFileSync(file, 'utf8') : refuse('not_found'))
    texts.set(path, text)
    return text
  }
  const assets = new Map<string, Asset>()
  const assetAt = (path: string) => {
    const known = assets.get(path)
    if (known) return known
    const made = toAsset(read(path), path.endsWith('.css') ? 'css' : 'js', { quality: 9 })
    assets.set(path, made)
    return made
  }

  app.get(paths.gallery.pattern, (c) => ownFrame(c, read('index.html'), 'around'))
  app.get(paths.galleryHost.pattern, (c) => ownFrame(c, read('host.html'), 'inside'))
  app.get(`${paths.galleryAsset.pattern}{[\\w-]+\\.(?:js|css)}`, (c) =>
    sendAsset(c, assetAt(`assets/${c.req.param('name')}`), cacheFor.year),
  )
  app.get(`${paths.galleryStyles.pattern}{[a-z]+\\.css}`, (c) =>
    sendAsset(c, assetAt(`hosts/${c.req.param('name')}`), cacheFor.day),
  )
}

// Beside this file once built; in the sibling package when run from sources.
function galleryFolder() {
  const built = new URL('./gallery/', import.meta.url)
  return existsSync(built) ? built : new URL('../../../../gallery/dist/', import.meta.url)
}
