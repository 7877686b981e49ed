// The team's console: files built apart, given from our origin to whoever of the team is signed in.

import { staffOf } from '../../people/staff/present.ts'
import { cacheFor, sendOwnAsset } from '../../platform/http/asset.ts'
import { builtFolder } from '../../platform/http/built-folder.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { ownFrame } from '../../platform/http/hosted.ts'
import { paths, withQuery } from '../../platform/paths.ts'

export function consolePages(app: App) {
  const { read, assetAt } = builtFolder(
    new URL('./console/', import.meta.url),
    new URL('../../../../console/dist/', import.meta.url),
  )

  // Previews stand in a frame beside what is being written.
  const shell = async (c: Context) => {
    if (await staffOf(c)) return ownFrame(c, read('index.html'), 'around')
    return c.redirect(withQuery(paths.teamSignIn(), { suite: 'console' }), 303)
  }

  app.get(`${paths.consoleAsset.pattern}{[\\w-]+\\.(?:js|css)}`, (c) =>
    sendOwnAsset(c, assetAt(`assets/${c.req.param('name')}`), cacheFor.year),
  )
  app.get(paths.console.pattern, shell)
  // The console knows its own addresses; it says so itself where there is none.
  // Whoever is not signed in keeps there where they were going, in their tab, before they sign in.
  app.get(`${paths.console.pattern}/*`, (c) => ownFrame(c, read('index.html'), 'around'))
}
