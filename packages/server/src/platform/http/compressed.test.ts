// Compressing takes tenths of a second: it is done when the server is built, or once someone asks.
import { syncBuiltinESMExports } from 'node:module'
import zlib from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import * as layout from '../layout/styles.ts'

const compress = vi.spyOn(zlib, 'brotliCompressSync')
syncBuiltinESMExports()
const app = useApp('sqlite', {})

test('a server starts without compressing a file; the first who asks for one has it made for all', async () => {
  expect(compress).not.toHaveBeenCalled()
  for (const _ of [1, 2]) {
    const answer = await app.request(layout.stylesAddress, {
      headers: { 'Accept-Encoding': 'br' },
    })
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(zlib.brotliDecompressSync(bytes).toString()).toBe(layout.styles)
  }
  expect(compress).toHaveBeenCalledTimes(1)
})
