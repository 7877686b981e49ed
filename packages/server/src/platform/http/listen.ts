// The HTTP server: bounded waits for slow clients, and a stop that answers what was asked.

import { createServer, type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Deps } from '../deps.ts'
import { longestFile } from './body-time.ts'
import type { ConnectionBounds } from './connection-bounds.ts'
import { usualBounds, withDisplaced } from './connection-bounds.ts'
import { type BlocksOfPeer, boundConnections, type Cuts } from './connections.ts'
import type { App } from './context.ts'
import { givingKept } from './give-kept.ts'

const drainMilliseconds = 20_000

type Options = {
  host: string
  port: number
  blocksOf: BlocksOfPeer
  log: Deps['log']
  /** What is kept is given before the app is asked; left out, it is asked for everything. */
  kept?: Pick<Deps, 'answers' | 'logRequest'>
  bounds?: ConnectionBounds
  note?: (cuts: Cuts) => void
}

export function listen(app: App, options: Options) {
  const { host, port, blocksOf, log, kept, bounds = usualBounds, note = () => {} } = options
  const server = createServer({
    headersTimeout: 5_000,
    // Beyond what a file is given: until then, `boundConnections` says how long.
    requestTimeout: longestFile + 10_000,
    connectionsCheckingInterval: 1_000,
    keepAliveTimeout: 5_000,
  })
  // Those that were let go for a newcomer are counted until the system has closed them.
  server.maxConnections = withDisplaced(bounds.connections)
  server.on('connect', refuseTunnel)
  // Whose name is asked for when HTTP/1.0 asks for none; ours is in the settings.
  const asked = getRequestListener(app.fetch, { hostname: 'localhost' })
  const listener: RequestListener = (request, response) => void asked(request, response)
  const given = kept ? givingKept(kept, listener) : listener
  const stopWatching = boundConnections(server, given, { bounds, blocksOf, log, note })
  return new Promise<{ port: number; close: () => Promise<void> }>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        close: () => close(server).finally(stopWatching),
      })
    })
  })
}

/** CONNECT asks to be led elsewhere: Node would hang up without a word. */
function refuseTunnel(_: unknown, socket: Socket) {
  socket.on('error', () => {})
  socket.end('HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  socket.destroySoon()
}

function close(server: Server) {
  return new Promise<void>((resolve) => {
    const deadline = setTimeout(() => server.closeAllConnections(), drainMilliseconds)
    server.close(() => {
      clearTimeout(deadline)
      resolve()
    })
    server.closeIdleConnections()
  })
}
