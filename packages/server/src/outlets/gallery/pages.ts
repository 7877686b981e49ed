// The gallery of elements: files built apart, given from our origin under the policy of hosted pages.

import { cacheFor, sendAsset } from '../../platform/http/asset.ts'
import { builtFolder } from '../../platform/http/built-folder.ts'
import type { App } from '../../platform/http/context.ts'
import { ownFrame } from '../../platform/http/hosted.ts'
import { paths } from '../../platform/paths.ts'

export function galleryPages(app: App) {
  const { read, assetAt } = builtFolder(
    new URL('./gallery/', import.meta.url),
    new URL('../../../../gallery/dist/', import.meta.url),
  )

  app.get(paths.gallery.pattern, (c) => ownFrame(c, read('index.html'), 'around'))
  app.get(paths.galleryHost.pattern, (c) => ownFrame(c, read('host.html'), 'inside'))
  app.get(`${paths.galleryAsset.pattern}{[\\w-]+\\.(?:js|css)}`, (c) =>
    sendAsset(c, assetAt(`assets/${c.req.param('name')}`), cacheFor.year),
  )
  app.get(`${paths.galleryStyles.pattern}{[a-z]+\\.css}`, (c) =>
    sendAsset(c, assetAt(`hosts/${c.req.param('name')}`), cacheFor.day),
  )
}
