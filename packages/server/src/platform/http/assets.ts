// The hosted pages' own style sheets, scripts and icon.

import * as layout from '../layout/styles.ts'
import { paths } from '../paths.ts'
import { type Asset, cacheFor, sendAsset, toAsset } from './asset.ts'
import type { App } from './context.ts'

export function assetRoutes(app: App) {
  for (const { address, asset, cache } of ownAssets()) {
    app.get(address, (c) => sendAsset(c, asset, cache))
  }
}

type Own = { address: string; asset: Asset; cache: string }

export function ownAssets(): Own[] {
  return [
    own(layout.stylesAddress, layout.styles, 'css'),
    own(layout.guardAddress, layout.guard, 'js'),
    own(layout.proveAddress, layout.prove, 'js'),
    own(layout.doneAddress, layout.done, 'js'),
    own(layout.carriedAddress, layout.carried, 'js'),
    own(layout.forgetAddress, layout.forget, 'js'),
    own(layout.composedAddress, layout.composed, 'js'),
    own(layout.frameAddress, layout.frame, 'js'),
    own(layout.frameStylesAddress, layout.frameStyles, 'css'),
    ...layout.passkeyScripts.map(({ address, content }) => own(address, content, 'js')),
    { address: paths.asset('icon.svg'), asset: toAsset(layout.icon, 'svg'), cache: cacheFor.day },
  ]
}

/** Its address changes with its content. */
function own(address: string, content: string, kind: 'css' | 'js'): Own {
  return { address, asset: toAsset(content, kind), cache: cacheFor.year }
}
