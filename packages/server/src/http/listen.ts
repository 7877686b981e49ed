// The HTTP server: bounded waits for slow clients, and a stop that answers what was asked.

import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { App } from './context.ts'

const drainMilliseconds = 20_000

export function listen(app: App, { host, port }: { host: string; port: number }) {
  const server = createServer(
    {
      headersTimeout: 5_000,
      requestTimeout: 10_000,
      connectionsCheckingInterval: 1_000,
      keepAliveTimeout: 5_000,
    },
    getRequestListener(app.fetch),
  )
  server.maxConnections = 5_000
  return new Promise<{ port: number; close: () => Promise<void> }>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        close: () => close(server),
      })
    })
  })
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
