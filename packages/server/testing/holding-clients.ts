// The real HTTP server, and clients that hold on to it: they ask, read as they like, and note who was let go.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { Hono } from 'hono'
import { pino } from 'pino'
import { afterEach } from 'vitest'
import { giveTime } from '../src/platform/http/body-time.ts'
import { type ConnectionBounds, usualBounds } from '../src/platform/http/connection-bounds.ts'
import type { Cuts } from '../src/platform/http/connections.ts'
import type { App, Env } from '../src/platform/http/context.ts'
import { listen } from '../src/platform/http/listen.ts'
import { blocksOf } from '../src/platform/rate-limits/blocks.ts'

type Clients = {
  server?: Awaited<ReturnType<typeof listen>>
  sockets: Socket[]
  /** Requests whose work was begun. */
  begun: string[]
  noted: Cuts
}

export const clients: Clients = {
  sockets: [],
  begun: [],
  noted: { unread: 0, pipelined: 0, displaced: 0, minced: 0, late: 0 },
}

export function leaveAfterEach() {
  afterEach(async () => {
    for (const socket of clients.sockets) socket.destroy()
    clients.sockets = []
    await clients.server?.close()
  })
}

export const large = 'x'.repeat(24 * 1024 * 1024)

/** Answers of every size, and one that is long in coming. */
function someApp(): App {
  const app: App = new Hono<Env>()
  app.use(async (c, next) => {
    clients.begun.push(`${c.req.method} ${c.req.path}`)
    await next()
  })
  app.get('/small', (c) => c.text('small'))
  app.get('/large', (c) => c.text(large))
  app.get('/slow', async (c) => {
    await setTimeout(300)
    return c.text('slow')
  })
  app.post('/echo', async (c) => c.text(`heard ${await c.req.text()}`))
  app.post('/file', async (c) => {
    giveTime(c, 20_000)
    return c.text(`heard ${await c.req.text()}`)
  })
  return app
}

/** Peers of the loopback stand for visitors of elsewhere, each address in a block of its own. */
const ofPeer = (address: string | undefined) => {
  const last = address?.split('.').at(-1)
  return blocksOf(`192.0.${last}.1`).map(({ by, block }) => `${by} ${block}`)
}

export async function serve(bounds: Partial<ConnectionBounds> = {}, blocks = ofPeer) {
  clients.begun = []
  clients.noted = { unread: 0, pipelined: 0, displaced: 0, minced: 0, late: 0 }
  clients.server = await listen(someApp(), {
    host: '0.0.0.0',
    port: 0,
    blocksOf: blocks,
    log: pino({ level: 'silent' }),
    bounds: { ...usualBounds, checkMilliseconds: 20, ...bounds },
    note: (cuts) => {
      clients.noted.unread += cuts.unread
      clients.noted.pipelined += cuts.pipelined
      clients.noted.displaced += cuts.displaced
      clients.noted.minced += cuts.minced
      clients.noted.late += cuts.late
    },
  })
}

export async function come(from = '127.0.0.1') {
  const socket = connect({ port: clients.server?.port ?? 0, host: '127.0.0.1', localAddress: from })
  clients.sockets.push(socket)
  socket.on('error', () => {})
  await once(socket, 'connect')
  return socket
}

export const ask = (path: string, method = 'GET') => `${method} ${path} HTTP/1.1\r\nHost: a\r\n\r\n`

/** What came until the server hung up, or until this has come. */
export function heard(socket: Socket, until?: RegExp) {
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
export async function isCut(socket: Socket, reason: keyof Cuts) {
  for (let tries = 0; clients.noted[reason] === 0 && tries < 250; tries += 1) await setTimeout(20)
  if (clients.noted[reason] !== 1) return false
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

/** Reads at least so many bytes; fails when the server hung up before. */
export async function waitsFor(socket: Socket, bytes: number) {
  let length = 0
  for await (const data of socket) {
    length += data.length
    if (length >= bytes) return
  }
  throw new Error(`hung up after ${length} bytes of ${bytes}`)
}

export async function asking(path: string, from?: string) {
  const socket = await come(from)
  socket.write(ask(path))
  return socket
}
