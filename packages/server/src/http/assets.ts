// The hosted pages' own style sheets, scripts and icon.
import * as layout from '../layout/styles.ts'
import { cacheFor, sendAsset, toAsset } from './asset.ts'
import type { App } from './context.ts'

export function assetRoutes(app: App) {
  for (const [address, content, kind] of [
    [layout.stylesAddress, layout.styles, 'css'],
    [layout.guardAddress, layout.guard, 'js'],
    [layout.proveAddress, layout.prove, 'js'],
    [layout.frameAddress, layout.frame, 'js'],
    [layout.frameStylesAddress, layout.frameStyles, 'css'],
    ...layout.passkeyScripts.map(({ address, content }) => [address, content, 'js'] as const),
  ] as const) {
    const asset = toAsset(content, kind)
    app.get(address, (c) => sendAsset(c, asset, cacheFor.year))
  }
  const picture = toAsset(layout.icon, 'svg')
  app.get('/assets/icon.svg', (c) => sendAsset(c, picture, cacheFor.day))
}
