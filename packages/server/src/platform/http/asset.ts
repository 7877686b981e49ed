// A file that browsers keep: its bytes, its compressed ones, and how long it may be kept.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { compressedBefore, digestOf } from './compressed.ts'
import type { Context } from './context.ts'
import { codingFor, isHeld } from './representation.ts'

export type Asset = {
  body: Buffer<ArrayBuffer>
  /** Both are made for the first who takes them. */
  brotli: () => Buffer<ArrayBuffer>
  gzip: () => Buffer<ArrayBuffer>
  type: string
  /** Of its plain bytes. */
  etag: string
  headers: Record<string, string>
}

export const cacheFor = {
  year: 'public, max-age=31536000, immutable',
  day: 'public, max-age=86400',
  channel: 'public, max-age=300, stale-while-revalidate=86400',
}

const types = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json; charset=utf-8',
}

type More = { quality?: number; headers?: Record<string, string> }

export function toAsset(content: string, kind: keyof typeof types, more: More = {}): Asset {
  const { quality = 11, headers = {} } = more
  const body = Buffer.from(content)
  const digest = digestOf(body)
  return {
    body,
    brotli: () =>
      kept(`${digest} ${quality}`, () => compressedBefore(digest) ?? compress(body, quality)),
    gzip: () => kept(`${digest} gzip`, () => gzipSync(body)),
    type: types[kind],
    etag: `"${digest.slice(0, 20)}"`,
    headers,
  }
}

/** By what was compressed, and how well: the servers of one process hold the same files. */
const compressed = new Map<string, Buffer<ArrayBuffer>>()

const compress = (body: Buffer, quality: number) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })

function kept(name: string, make: () => Buffer) {
  const bytes = compressed.get(name) ?? Buffer.from(make())
  compressed.set(name, bytes)
  return bytes
}

/** A file that any site may load. */
export function sendAsset(c: Context, asset: Asset, cache: string) {
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Cross-Origin-Resource-Policy', 'cross-origin')
  c.header('Timing-Allow-Origin', '*')
  return sendOwnAsset(c, asset, cache)
}

/** A file for our own pages. */
export function sendOwnAsset(c: Context, asset: Asset, cache: string) {
  c.header('Cache-Control', cache)
  c.header('Vary', 'Accept-Encoding')
  for (const [name, value] of Object.entries(asset.headers)) c.header(name, value)
  const coding = codingFor(c, ['br', 'gzip', 'identity'])
  const isPlain = coding === 'identity'
  // Other bytes, another tag: who joins two answers must know.
  const etag = isPlain ? asset.etag : asset.etag.replace(/"$/, `-${coding}"`)
  if (isHeld(c, { etag })) return c.body(null, 304)
  c.header('Content-Type', asset.type)
  if (isPlain) return c.body(asset.body)
  c.header('Content-Encoding', coding)
  return c.body(coding === 'br' ? asset.brotli() : asset.gzip())
}
