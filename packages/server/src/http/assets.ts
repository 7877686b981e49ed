// The built widgets and the hosted pages' style sheet, with how long each may be kept.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import * as layout from '../layout/styles.ts'
import type { App, Context } from './context.ts'

type Asset = { body: Buffer<ArrayBuffer>; brotli: Buffer<ArrayBuffer>; type: string; etag: string }

const year = 'public, max-age=31536000, immutable'
const channel = 'public, max-age=300, stale-while-revalidate=86400'
const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
}

export function assetRoutes(app: App, { widgets, version }: { widgets: URL; version: string }) {
  const files = widgetFiles(widgets)
  // For pages that frame the elements instead of having them.
  files.set('frame.js', toAsset(Buffer.from(layout.frameHost), 'js'))
  // `v1` rolls from release to release; an exact version never changes.
  for (const [folder, cache] of [
    ['v1', channel],
    [version, year],
  ] as const) {
    for (const [name, asset] of files) {
      app.get(`/widgets/${folder}/${name}`, (c) => {
        // A module script of another site is asked for with its origin.
        if (name === 'parvis.js') c.var.deps.siteUse.loaded(c.req.header('Origin'), version)
        return send(c, asset, cache)
      })
    }
  }
  for (const [address, content, kind] of [
    [layout.stylesAddress, layout.styles, 'css'],
    [layout.guardAddress, layout.guard, 'js'],
    [layout.proveAddress, layout.prove, 'js'],
    [layout.frameAddress, layout.frame, 'js'],
    [layout.frameStylesAddress, layout.frameStyles, 'css'],
    ...layout.passkeyScripts.map(({ address, content }) => [address, content, 'js'] as const),
  ] as const) {
    const asset = toAsset(Buffer.from(content), kind)
    app.get(address, (c) => send(c, asset, year))
  }
  const picture = toAsset(Buffer.from(layout.icon), 'svg')
  app.get('/assets/icon.svg', (c) => send(c, picture, 'public, max-age=86400'))
}

function widgetFiles(folder: URL) {
  if (!existsSync(folder)) return new Map<string, Asset>()
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'))
  return new Map(names.map((name) => [name, toAsset(readFileSync(new URL(name, folder)), 'js')]))
}

function toAsset(content: Buffer, kind: string): Asset {
  const body = Buffer.from(content)
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
  return {
    body,
    brotli: Buffer.from(brotliCompressSync(body, quality)),
    type: types[kind] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`,
  }
}

function send(c: Context, asset: Asset, cache: string) {
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Cross-Origin-Resource-Policy', 'cross-origin')
  c.header('Timing-Allow-Origin', '*')
  c.header('Cache-Control', cache)
  c.header('ETag', asset.etag)
  c.header('Vary', 'Accept-Encoding')
  if (c.req.header('If-None-Match') === asset.etag) return c.body(null, 304)
  const acceptsBrotli = /\bbr\b/.test(c.req.header('Accept-Encoding') ?? '')
  if (acceptsBrotli) c.header('Content-Encoding', 'br')
  return c.body(acceptsBrotli ? asset.brotli : asset.body, 200, { 'Content-Type': asset.type })
}
