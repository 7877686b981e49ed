// The team's console: files built apart, given from our origin to whoever of the team is signed in.

import { existsSync, readFileSync } from 'node:fs'
import { staffOf } from '../../people/staff/present.ts'
import { type Asset, cacheFor, sendOwnAsset, toAsset } from '../../platform/http/asset.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { ownFrame } from '../../platform/http/hosted.ts'
import { paths, withQuery } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'

export function consolePages(app: App) {
  const folder = consoleFolder()
  const read = (path: string) => {
    const file = new URL(path, folder)
    return existsSync(file) ? readFileSync(file, 'utf8') : refuse('not_found')
  }
  const assets = new Map<string, Asset>()
  const assetAt = (path: string) => {
    const known = assets.get(path)
    if (known) return known
    const made = toAsset(read(path), path.endsWith('.css') ? 'css' : 'js', { quality: 9 })
    assets.set(path, made)
    return made
  }

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

// Beside this file once built; in the sibling package when run from sources.
function consoleFolder() {
  const built = new URL('./console/', import.meta.url)
  return existsSync(built) ? built : new URL('../../../../console/dist/', import.meta.url)
}
