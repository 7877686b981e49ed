// Compressing takes tenths of a second: it is done when the server is built, or once someone asks.
import { randomUUID } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import zlib from 'node:zlib'
import { Hono } from 'hono'
import { expect, test, vi } from 'vitest'
import { cacheFor, sendOwnAsset, toAsset } from './asset.ts'
import type { App, Env } from './context.ts'

const compress = vi.spyOn(zlib, 'brotliCompressSync')
syncBuiltinESMExports()

test('a file is not compressed before anyone asks for it so; then it is made for all', async () => {
  // No other test has had it made.
  const content = `/* ${randomUUID()} */ main { color: red }`
  const app: App = new Hono<Env>()
  const asset = toAsset(content, 'css')
  app.get('/une.css', (c) => sendOwnAsset(c, asset, cacheFor.year))
  expect(await (await app.request('/une.css')).text()).toBe(content)
  expect(compress).not.toHaveBeenCalled()
  for (const _ of [1, 2]) {
    const answer = await app.request('/une.css', { headers: { 'Accept-Encoding': 'br' } })
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(zlib.brotliDecompressSync(bytes).toString()).toBe(content)
  }
  expect(compress).toHaveBeenCalledTimes(1)
})
