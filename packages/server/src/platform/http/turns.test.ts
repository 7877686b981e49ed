// Requests that come at once on one connection, and what is no request at all.
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import {
  ask,
  asking,
  clients,
  come,
  heard,
  isCut,
  leaveAfterEach,
  serve,
} from '../../../testing/holding-clients.ts'
import { usualBounds } from './connection-bounds.ts'

leaveAfterEach()

describe('requests on one connection', () => {
  test('two that are pipelined are both answered, in their order', async () => {
    await serve()
    const socket = await come()
    socket.write(ask('/slow') + ask('/small'))
    const text = await heard(socket, /small$/)
    expect(text.match(/slow|small/g)).toEqual(['slow', 'small'])
  })

  test('the next one begins when the answer before it has been taken', async () => {
    await serve()
    const socket = await come()
    socket.write(ask('/slow') + ask('/small') + ask('/slow'))
    await setTimeout(150)
    expect(clients.begun).toEqual(['GET /slow'])
    await heard(socket, /small.*slow$/s)
    expect(clients.begun).toEqual(['GET /slow', 'GET /small', 'GET /slow'])
  })

  test('bodies and HEAD in a row keep their places', async () => {
    await serve()
    const socket = await come()
    const post = (body: string) =>
      `POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: ${body.length}\r\n\r\n${body}`
    socket.write(post('one') + ask('/large', 'HEAD') + post('two') + ask('/small'))
    const text = await heard(socket, /small$/)
    expect(text.match(/heard (one|two)|small/g)).toEqual(['heard one', 'heard two', 'small'])
  })

  test('sixteen may wait; who sends more ahead of the answers is cut, the server goes on', async () => {
    await serve()
    const patient = await come()
    patient.write(ask('/slow') + ask('/small').repeat(usualBounds.waitingRequests))
    const text = await heard(patient, /(?:small.*?){16}$/s)
    expect(text.match(/small/g)).toHaveLength(16)
    const greedy = await come()
    greedy.write(ask('/slow') + ask('/small').repeat(2000))
    expect(await isCut(greedy, 'pipelined')).toBe(true)
    expect(clients.begun.length).toBeLessThanOrEqual(40)
    expect(await heard(await asking('/small'), /small$/)).toMatch(/200 OK/)
  })

  test.each(['GET', 'HEAD', 'POST'])('thousands of %s in one packet begin one', async (method) => {
    await serve()
    const socket = await come()
    socket.write(ask('/slow', method === 'POST' ? 'POST' : method).repeat(1500))
    expect(await isCut(socket, 'pipelined')).toBe(true)
    expect(clients.begun.length).toBeLessThanOrEqual(1)
  })

  test('of whoever leaves, what waits is not begun', async () => {
    await serve()
    const socket = await come()
    socket.write(ask('/slow') + ask('/small').repeat(5))
    while (clients.begun.length === 0) await setTimeout(5)
    socket.resetAndDestroy()
    await setTimeout(500)
    expect(clients.begun).toEqual(['GET /slow'])
  })

  test('HTTP/1.0 is answered and hung up on', async () => {
    await serve()
    const socket = await come()
    // As checks of old load balancers do, without a Host.
    socket.write('GET /small HTTP/1.0\r\n\r\n')
    expect(await heard(socket)).toMatch(/200 OK.*small$/s)
  })
})

describe('expectations that nobody meets', () => {
  const expecting = 'GET /small HTTP/1.1\r\nHost: a\r\nExpect: more\r\n\r\n'

  test('one is refused in its turn', async () => {
    await serve()
    const socket = await come()
    socket.write(ask('/slow') + expecting + ask('/small'))
    expect((await heard(socket, /small$/)).match(/HTTP\/1\.1 \d+/g)).toEqual([
      'HTTP/1.1 200',
      'HTTP/1.1 417',
      'HTTP/1.1 200',
    ])
  })

  test('thousands in one packet are not answered each', async () => {
    await serve()
    const socket = await come()
    socket.write(expecting.repeat(1500))
    expect(await isCut(socket, 'pipelined')).toBe(true)
  })
})

describe('a body in crumbs', () => {
  const head = 'POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n'
  const crumbs = (many: number, size = 1) =>
    `${size.toString(16)}\r\n${'a'.repeat(size)}\r\n`.repeat(many)

  test('some hundred pieces are a body', async () => {
    await serve()
    const socket = await come()
    socket.write(`${head}${crumbs(900)}0\r\n\r\n`)
    expect(await heard(socket, /heard a{900}/)).toMatch(/200 OK/)
  })

  test.each([1, 5])('thousands of %s bytes end the connection', async (size) => {
    await serve()
    const socket = await come()
    socket.write(head + crumbs(3000, size))
    expect(await isCut(socket, 'minced')).toBe(true)
    expect(await heard(await asking('/small'), /small$/)).toMatch(/200 OK/)
  })

  test('thousands of some size are a file', async () => {
    await serve()
    const socket = await come()
    socket.write(`${head}${crumbs(3000, 600)}0\r\n\r\n`)
    expect(await heard(socket, /heard a{1800000}/)).toMatch(/200 OK/)
  })

  test('so do they behind a request that is in work, and on an address that reads no body', async () => {
    await serve()
    const socket = await come()
    socket.write(ask('/slow') + head.replace('/echo', '/none') + crumbs(3000))
    expect(await isCut(socket, 'minced')).toBe(true)
  })
})

test('a body that has not come whole in time ends the connection, unless it is given more', async () => {
  const part = (path: string) => `POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nab`
  await serve({ bodyMilliseconds: 200 })
  const patient = await come()
  patient.write(part('/file'))
  const socket = await come()
  socket.write(part('/echo'))
  expect(await isCut(socket, 'late')).toBe(true)
  patient.write('cd')
  expect(await heard(patient, /heard abcd/)).toMatch(/200 OK/)
})

describe('what is no request', () => {
  test('CONNECT is refused in words', async () => {
    await serve()
    const socket = await come()
    socket.write('CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: elsewhere.example:443\r\n\r\n')
    expect(await heard(socket)).toMatch(/^HTTP\/1\.1 405 /)
  })

  test('an upgrade is not: the request is answered as if it had not been asked for', async () => {
    await serve()
    const socket = await come()
    socket.write(
      'GET /small HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n',
    )
    expect(await heard(socket, /small$/)).toMatch(/^HTTP\/1\.1 200 /)
  })

  test('connections that say nothing end by themselves', async () => {
    await serve()
    const crowd = await Promise.all(Array.from({ length: 20 }, () => come('127.0.0.2')))
    const all = await Promise.all(crowd.map((socket) => heard(socket)))
    expect(all.every((text) => /^HTTP\/1\.1 408 /.test(text))).toBe(true)
  }, 10_000)
})
