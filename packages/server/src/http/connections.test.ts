// The real HTTP server against clients that hold on to it: never read, read a drop, come in crowds.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { Hono } from 'hono'
import { afterEach, describe, expect, test } from 'vitest'
import { blocksOf } from '../abuse/blocks.ts'
import { usualBounds } from './connection-bounds.ts'
import type { App, Env } from './context.ts'
import { listen } from './listen.ts'

const large = 'x'.repeat(24 * 1024 * 1024)

let begun: string[] = []

/** Answers of every size, and one that is long in coming. */
function someApp(): App {
  const app: App = new Hono<Env>()
  app.use(async (c, next) => {
    begun.push(`${c.req.method} ${c.req.path}`)
    await next()
  })
  app.get('/small', (c) => c.text('small'))
  app.get('/large', (c) => c.text(large))
  app.get('/slow', async (c) => {
    await setTimeout(300)
    return c.text('slow')
  })
  app.post('/echo', async (c) => c.text(`heard ${await c.req.text()}`))
  return app
}

/** Peers of the loopback stand for visitors of elsewhere, each address in a block of its own. */
const ofPeer = (address: string | undefined) => {
  const last = address?.split('.').at(-1)
  return blocksOf(`192.0.${last}.1`).map(({ by, block }) => `${by} ${block}`)
}

let server: Awaited<ReturnType<typeof listen>>
let sockets: Socket[] = []
let noted = { unread: 0, pipelined: 0, displaced: 0 }

async function serve(bounds: Partial<typeof usualBounds> = {}, blocks = ofPeer) {
  begun = []
  noted = { unread: 0, pipelined: 0, displaced: 0 }
  server = await listen(someApp(), {
    host: '0.0.0.0',
    port: 0,
    blocksOf: blocks,
    bounds: { ...usualBounds, checkMilliseconds: 20, ...bounds },
    note: (cuts) => {
      noted.unread += cuts.unread
      noted.pipelined += cuts.pipelined
      noted.displaced += cuts.displaced
    },
  })
}

afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  sockets = []
  await server.close()
})

async function come(from = '127.0.0.1') {
  const socket = connect({ port: server.port, host: '127.0.0.1', localAddress: from })
  sockets.push(socket)
  socket.on('error', () => {})
  await once(socket, 'connect')
  return socket
}

const ask = (path: string, method = 'GET') => `${method} ${path} HTTP/1.1\r\nHost: a\r\n\r\n`

/** What came until the server hung up, or until this has come. */
function heard(socket: Socket, until?: RegExp) {
  return new Promise<string>((resolve) => {
    let text = ''
    socket.on('data', (data) => {
      text += String(data)
      if (until?.test(text)) resolve(text)
    })
    socket.on('close', () => resolve(text))
  })
}

/** That the server hung up: a socket that reads nothing notices when it writes. */
async function isCut(socket: Socket, reason: keyof typeof noted) {
  for (let tries = 0; noted[reason] === 0 && tries < 250; tries += 1) await setTimeout(20)
  if (noted[reason] !== 1) return false
  const closed = isClosed(socket)
  socket.write('.')
  await setTimeout(20)
  socket.write('.')
  return Promise.race([closed, setTimeout(2000, false)])
}

function isClosed(socket: Socket) {
  if (socket.closed) return Promise.resolve(true)
  return new Promise<boolean>((resolve) => socket.once('close', () => resolve(true)))
}

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
    expect(begun).toEqual(['GET /slow'])
    await heard(socket, /small.*slow$/s)
    expect(begun).toEqual(['GET /slow', 'GET /small', 'GET /slow'])
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
    expect(begun.length).toBeLessThanOrEqual(40)
    expect(await heard(await asking('/small'), /small$/)).toMatch(/200 OK/)
  })

  test.each(['GET', 'HEAD', 'POST'])('thousands of %s in one packet begin one', async (method) => {
    await serve()
    const socket = await come()
    socket.write(ask('/slow', method === 'POST' ? 'POST' : method).repeat(1500))
    expect(await isCut(socket, 'pipelined')).toBe(true)
    expect(begun.length).toBeLessThanOrEqual(1)
  })

  test('HTTP/1.0 is answered and hung up on', async () => {
    await serve()
    const socket = await come()
    // As checks of old load balancers do, without a Host.
    socket.write('GET /small HTTP/1.0\r\n\r\n')
    expect(await heard(socket)).toMatch(/200 OK.*small$/s)
  })
})

/** Reads at least so many bytes; fails when the server hung up before. */
async function waitsFor(socket: Socket, bytes: number) {
  let length = 0
  for await (const data of socket) {
    length += data.length
    if (length >= bytes) return
  }
  throw new Error(`hung up after ${length} bytes of ${bytes}`)
}

async function asking(path: string, from?: string) {
  const socket = await come(from)
  socket.write(ask(path))
  return socket
}

const soon = { advanceMilliseconds: 300, advanceBytes: 1024 * 1024 }

describe('answers that nobody reads', () => {
  test('who reads nothing is cut', async () => {
    await serve(soon)
    const socket = (await asking('/large')).pause()
    expect(await isCut(socket, 'unread')).toBe(true)
  })

  test('so is who reads a byte now and then', async () => {
    await serve(soon)
    const socket = (await asking('/large')).pause()
    const sipping = setInterval(() => socket.read(1), 20)
    expect(await isCut(socket, 'unread')).toBe(true)
    clearInterval(sipping)
  })

  test('so is who has said its last word and reads nothing', async () => {
    await serve(soon)
    const socket = await come()
    socket.pause()
    socket.end(ask('/large'))
    for (let tries = 0; noted.unread === 0 && tries < 200; tries += 1) await setTimeout(20)
    expect(noted.unread).toBe(1)
  })

  test('who reads slowly and goes on has all of it', async () => {
    await serve(soon)
    const socket = (await asking('/large')).pause()
    let length = 0
    while (length < large.length) {
      // Some megabytes at a time, with pauses that make it last for several times what is given.
      const data: Buffer | null = socket.read()
      length += data?.length ?? 0
      await setTimeout(data && length % (1024 * 1024) < data.length ? 60 : 1)
    }
    expect(length).toBeGreaterThanOrEqual(large.length)
    expect(noted.unread).toBe(0)
  })

  test('a crowd that holds too much loses its own; another address keeps what it holds', async () => {
    await serve({ unreadBytes: 60 * 1024 * 1024, unreadBytesOfBlock: 50 * 1024 * 1024 })
    const other = (await asking('/large', '127.0.0.3')).pause()
    await setTimeout(100)
    const crowd = await Promise.all(
      Array.from({ length: 6 }, async () => (await asking('/large', '127.0.0.2')).pause()),
    )
    for (let tries = 0; noted.unread < 4 && tries < 200; tries += 1) await setTimeout(20)
    expect(noted.unread).toBeGreaterThanOrEqual(4)
    expect(noted.unread).toBeLessThanOrEqual(crowd.length)
    await waitsFor(other, large.length)
  })
})

describe('connections that are many', () => {
  /** By hundreds: what the system has not handed over to the process is not its to let go. */
  async function idle(count: number, from: string): Promise<Socket[]> {
    const some = Array.from({ length: Math.min(100, count) }, () => come(from))
    const here = await Promise.all(some)
    await setTimeout(1)
    return count > 100 ? [...here, ...(await idle(count - 100, from))] : here
  }

  async function isServed(from: string) {
    const socket = await asking('/small', from)
    return /200 OK.*small$/s.test(await heard(socket, /small$/))
  }

  test('a thousand and more that are idle, from one address, keep nobody out', async () => {
    await serve({ ofAddress: 300, connections: 600 })
    const crowd = await idle(1500, '127.0.0.2')
    expect(await isServed('127.0.0.3')).toBe(true)
    expect(await isServed('127.0.0.2')).toBe(true)
    await setTimeout(100)
    expect(noted.displaced).toBeGreaterThanOrEqual(1200)
    expect(crowd.filter((socket) => !socket.closed).length).toBeLessThanOrEqual(300)
  })

  test('when all is full, the address that holds most gives up one for the newcomer', async () => {
    await serve({ connections: 60 })
    const few = await idle(10, '127.0.0.4')
    const crowd = await idle(50, '127.0.0.2')
    for (let times = 0; times < 20; times += 1) expect(await isServed('127.0.0.3')).toBe(true)
    await setTimeout(50)
    expect(few.filter((socket) => socket.closed)).toEqual([])
    expect(crowd.some((socket) => socket.closed)).toBe(true)
  })

  test('what is idle goes before what is in work, even if that is older', async () => {
    await serve({ ofAddress: 3 })
    const working = await asking('/slow', '127.0.0.2')
    const answer = heard(working, /slow$/)
    await idle(8, '127.0.0.2')
    expect(await answer).toMatch(/200 OK.*slow$/s)
  })

  test('among answers that wait, the one whose reader advanced least lately goes', async () => {
    await serve({
      ofAddress: 3,
      advanceBytes: 1,
      unreadBytesOfBlock: 2 ** 30,
      unreadBytes: 2 ** 30,
    })
    const stalled = (await asking('/large', '127.0.0.2')).pause()
    await setTimeout(200)
    const reading = await Promise.all([1, 2].map(() => asking('/large', '127.0.0.2')))
    const drawing = setInterval(() => {
      for (const one of reading) one.pause().read(200_000)
    }, 5)
    while (begun.length < 3) await setTimeout(5)
    expect(await isServed('127.0.0.2')).toBe(true)
    expect(await isCut(stalled, 'displaced')).toBe(true)
    expect(reading.filter((one) => one.closed)).toEqual([])
    clearInterval(drawing)
  })

  test('a proxy of ours is charged with nobody: its connections are bounded altogether only', async () => {
    await serve({ ofAddress: 5, ofWiderBlock: 5 }, () => [])
    const crowd = await idle(50, '127.0.0.2')
    expect(await isServed('127.0.0.2')).toBe(true)
    expect(crowd.filter((socket) => socket.closed)).toEqual([])
  })

  test('a school of two thousand behind one address gets through', async () => {
    await serve()
    let served = 0
    const resident = async () => {
      const socket = await come('127.0.0.2')
      for (let page = 0; page < 3; page += 1) {
        socket.write(ask('/small'))
        if (/200 OK/.test(await heard(socket, /small$/))) served += 1
      }
    }
    for (let room = 0; room < 20; room += 1) {
      await Promise.all(Array.from({ length: 100 }, resident))
    }
    expect(served).toBe(6000)
  })
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
