// A file that browsers keep: its bytes, its compressed ones, and how long it may be kept.
import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Context } from './context.ts'
import { codingFor, isHeld } from './representation.ts'

export type Asset = {
  body: Buffer<ArrayBuffer>
  brotli: Buffer<ArrayBuffer>
  /** Made for the first who takes no other. */
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
  const body = Buffer.from(content)
  const digest = createHash('sha256').update(body).digest('base64url')
  return {
    body,
    brotli: compress(body, digest, more.quality ?? 11),
    gzip: () => kept(`${digest} gzip`, () => gzipSync(body)),
    type: types[kind],
    etag: `"${digest.slice(0, 20)}"`,
    headers: more.headers ?? {},
  }
}

/** By what was compressed, and how well: the servers of one process hold the same files. */
const compressed = new Map<string, Buffer<ArrayBuffer>>()

function compress(body: Buffer, digest: string, quality: number) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality }
  return kept(`${digest} ${quality}`, () => brotliCompressSync(body, { params }))
}

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
  return c.body(coding === 'br' ? asset.brotli : asset.gzip())
}
