// The real HTTP server against bad clients: slow ones are cut, ambiguous and odd requests refused.
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../testing/app.ts'
import { listen } from './listen.ts'

let app: TestApp
let server: Awaited<ReturnType<typeof listen>>
beforeAll(async () => {
  app = await startApp('sqlite')
  server = await listen(app.app, {
    host: '127.0.0.1',
    port: 0,
    blocksOf: () => [],
    log: app.deps.log,
  })
})
afterAll(async () => {
  await server?.close()
  await app?.close()
})

/** Sends these bytes and nothing more; answers what came back until the server hung up, and when. */
function send(text: string) {
  const start = Date.now()
  return new Promise<{ answer: string; milliseconds: number }>((resolve) => {
    let answer = ''
    const socket = connect(server.port, '127.0.0.1', () => socket.write(text))
    socket.on('data', (data) => {
      answer += String(data)
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve({ answer, milliseconds: Date.now() - start }))
  })
}

const host = 'Host: parvis.localhost\r\n'
const closing = `${host}Connection: close\r\n`

test('a request is answered', async () => {
  const { answer } = await send(`GET /v1/health HTTP/1.1\r\n${closing}\r\n`)
  expect(answer).toMatch(/^HTTP\/1\.1 200 /)
})

test.each([
  ['its headers', `GET / HTTP/1.1\r\n${host}X-Slow: `],
  [
    'its body',
    `POST /v1/intents HTTP/1.1\r\n${host}Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{`,
  ],
])(
  'a client that never ends %s is cut off',
  async (_, text) => {
    const { milliseconds } = await send(text)
    expect(milliseconds).toBeGreaterThan(1000)
    expect(milliseconds).toBeLessThan(13_000)
  },
  15_000,
)

test.each([
  ['two lengths', 'Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}'],
  ['a length and chunks', 'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['a header on two lines', 'X-A: a\r\n b\r\nX-B\n: c\r\n\r\n'],
])('a request with %s is refused before anything of ours reads it', async (_, rest) => {
  const { answer } = await send(`GET /v1/proposals HTTP/1.1\r\n${closing}${rest}`)
  expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  // Those of before may still be written: of another address.
  expect(app.logs.filter((line) => line.includes('/v1/proposals'))).toEqual([])
})

test('TRACE repeats nothing of what was sent', async () => {
  const { answer } = await send(
    `TRACE /mon-espace HTTP/1.1\r\n${closing}Cookie: parvis=secret\r\n\r\n`,
  )
  expect(answer).toMatch(/^HTTP\/1\.1 (403|404|405|501) /)
  expect(answer).not.toContain('secret')
})
