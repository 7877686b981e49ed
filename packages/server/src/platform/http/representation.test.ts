// What clients ask of a file's sending: unchanged, in part, compressed; and addresses as they write them.
import { connect } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { makeEdition } from '../../outlets/opendata/edition.ts'
import { stylesAddress } from '../layout/styles.ts'
import { listen } from './listen.ts'

const app = useApp('sqlite', {})
const editions = '/v1/open-data/editions'
const file = `${editions}/latest/sites.csv`
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.request(path, { headers, method })

async function given() {
  await makeEdition(app.deps)
  const whole = await ask(file)
  const etag = whole.headers.get('ETag') ?? ''
  const day = whole.headers.get('Last-Modified') ?? ''
  return { whole, etag, day, bytes: Buffer.from(await whole.arrayBuffer()) }
}

test('the latest is asked for again, a dated one never changes; both say which they are', async () => {
  const { whole } = await given()
  expect(whole.headers.get('Cache-Control')).toBe('public, max-age=300, must-revalidate')
  const dated = whole.headers.get('Content-Location') ?? ''
  expect(dated).toMatch(/^\/v1\/open-data\/editions\/\d{4}-\d\d-\d\d\/sites\.csv$/)
  expect((await ask(dated)).headers.get('Cache-Control')).toContain('immutable')
})

describe('what the client holds is not sent again', () => {
  const files = [file, `${editions}/latest/checksums.txt`, '/v1/proposals', '/assets/icon.svg']
  test.each(files)('%s', async (path) => {
    await given()
    const etag = (await ask(path)).headers.get('ETag') ?? ''
    for (const held of [etag, `W/${etag}`, `"other", W/${etag}`, '*'])
      expect([held, (await ask(path, { 'If-None-Match': held })).status]).toEqual([held, 304])
    expect((await ask(path, { 'If-None-Match': '"other"' })).status).toBe(200)
  })

  test('by its day where it names no tag', async () => {
    const { day } = await given()
    expect((await ask(file, { 'If-Modified-Since': day })).status).toBe(304)
    const both = { 'If-Modified-Since': day, 'If-None-Match': '"other"' }
    expect((await ask(file, both)).status).toBe(200)
  })
})

describe('who was cut off goes on from there', () => {
  test.each([
    ['bytes=10-', (all: Buffer) => all.subarray(10)],
    ['bytes=0-0', (all: Buffer) => all.subarray(0, 1)],
    ['bytes=-7', (all: Buffer) => all.subarray(-7)],
    ['bytes=5-99999999', (all: Buffer) => all.subarray(5)],
  ])('%s', async (range, part) => {
    const { bytes, etag } = await given()
    const answer = await ask(file, { Range: range, 'If-Range': etag })
    const body = Buffer.from(await answer.arrayBuffer())
    expect([answer.status, body.equals(part(bytes))]).toEqual([206, true])
    expect(answer.headers.get('Content-Length')).toBe(String(body.length))
    const at = bytes.length - part(bytes).length
    const where = range === 'bytes=0-0' ? '0-0' : `${at}-${bytes.length - 1}`
    expect(answer.headers.get('Content-Range')).toBe(`bytes ${where}/${bytes.length}`)
  })

  test('all of it where it changed, where several are asked for, in other units, or by HEAD', async () => {
    const { bytes, day } = await given()
    const cases: Record<string, string>[] = [
      { Range: 'bytes=5-', 'If-Range': '"other"' },
      { Range: 'bytes=5-', 'If-Range': new Date(0).toUTCString() },
      { Range: 'bytes=0-1,4-5' },
      { Range: 'lines=1-2' },
      { Range: 'bytes=9-3' },
    ]
    for (const headers of cases) {
      const answer = await ask(file, headers)
      const { length } = Buffer.from(await answer.arrayBuffer())
      expect([headers, answer.status, length]).toEqual([headers, 200, bytes.length])
    }
    expect((await ask(file, { Range: 'bytes=5-', 'If-Range': day })).status).toBe(206)
    const head = await ask(file, { Range: 'bytes=5-' }, 'HEAD')
    expect([head.status, head.headers.get('Accept-Ranges')]).toEqual([200, 'bytes'])
  })

  test('beyond its end there is nothing', async () => {
    const { bytes } = await given()
    const answer = await ask(file, { Range: `bytes=${bytes.length}-` })
    expect([answer.status, answer.headers.get('Content-Range')]).toEqual([
      416,
      `bytes */${bytes.length}`,
    ])
  })
})

const plain = (bytes: Buffer) => bytes
test.each([
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['br;q=0, gzip', 'gzip', gunzipSync],
  ['br;q=0.1, gzip;q=0.9', 'gzip', gunzipSync],
  ['*', 'br', brotliDecompressSync],
  ['br;q=0, *', 'gzip', gunzipSync],
  ['identity;q=0, *', 'br', brotliDecompressSync],
  ['gzip, identity;q=0', 'gzip', gunzipSync],
  ['br;q=0', null, plain],
  ['*;q=0', null, plain],
  ['identity', null, plain],
  ['x-br-none, brotli', null, plain],
  ['', null, plain],
])('Accept-Encoding: %s', async (taken, coding, opened) => {
  const whole = await ask(stylesAddress)
  const answer = await ask(stylesAddress, { 'Accept-Encoding': taken })
  expect(answer.headers.get('Content-Encoding')).toBe(coding)
  expect(answer.headers.get('Vary')).toContain('Accept-Encoding')
  const isSameTag = answer.headers.get('ETag') === whole.headers.get('ETag')
  expect(isSameTag).toBe(coding === null)
  expect(opened(Buffer.from(await answer.arrayBuffer())).toString()).toBe(await whole.text())
})

test.each([
  ['/propositions/', '/propositions'],
  ['/propositions/?q=eau', '/propositions?q=eau'],
  ['/en/cookies//', '/en/cookies'],
  ['/v1/proposals/', '/v1/proposals'],
  ['//ailleurs.example/', '//ailleurs.example'],
])('%s leads to the page without the slash, on this very server', async (path, page) => {
  const answer = await app.app.request(`http://parvis.localhost${path}`)
  expect(answer.status).toBe(308)
  expect(answer.headers.get('Location')).toBe(`http://parvis.localhost${page}`)
})

test.each([
  'GET /v1/health HTTP/1.0\r\n\r\n',
  'HEAD /v1/ready HTTP/1.0\r\n\r\n',
  'GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n',
  'GET /v1/ready HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n',
  'GET /v1/ready HTTP/1.1\r\nHost: my_service.docker:3000\r\nConnection: close\r\n\r\n',
  'GET /v1/ready HTTP/1.1\r\nHost: [::1]:3000\r\nConnection: close\r\n\r\n',
])('a watcher that asks by %j is answered', async (text) => {
  const options = { host: '127.0.0.1', port: 0, blocksOf: () => [], log: app.deps.log }
  const server = await listen(app.app, options)
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(text))
    socket.once('data', (data) => {
      resolve(String(data))
      socket.destroy()
    })
    socket.on('close', () => resolve('nothing'))
  })
  expect(answer).toMatch(/^HTTP\/1\.1 200 /)
  await server.close()
})
