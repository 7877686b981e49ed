// Files of a package that is built apart, read and made when first asked for: the server starts without them.
import { existsSync, readFileSync } from 'node:fs'
import { refuse } from '../refusal.ts'
import { type Asset, toAsset } from './asset.ts'

export type BuiltFolder = { read(path: string): string; assetAt(path: string): Asset }

/** The first of these that is there: beside the server once that is built, in its sibling when run from sources. */
export function builtFolder(...places: URL[]): BuiltFolder {
  const folder = places.find((place) => existsSync(place)) ?? places.at(-1)
  const texts = new Map<string, string>()
  const assets = new Map<string, Asset>()
  const read = (path: string) => {
    const file = new URL(path, folder)
    const text =
      texts.get(path) ?? (existsSync(file) ? readFileSync(file, 'utf8') : refuse('not_found'))
    texts.set(path, text)
    return text
  }
  const assetAt = (path: string) => {
    const asset =
      assets.get(path) ?? toAsset(read(path), path.endsWith('.css') ? 'css' : 'js', { quality: 9 })
    assets.set(path, asset)
    return asset
  }
  return { read, assetAt }
}
