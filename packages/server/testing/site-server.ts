// A webmaster's own site on a real socket: each answer is decided by the test.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Answering = (request: IncomingMessage, response: ServerResponse) => void

export type SiteServer = Awaited<ReturnType<typeof startSiteServer>>

export async function startSiteServer() {
  const asked: string[] = []
  const headers: IncomingMessage['headers'][] = []
  let answering: Answering = (_, response) => response.writeHead(404).end()
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    headers.push(request.headers)
    answering(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    port,
    asked,
    headers,
    origin: `http://127.0.0.1:${port}`,
    answer(next: Answering) {
      answering = next
    },
    page: (html: string) => {
      answering = (_, response) => response.writeHead(200).end(html)
    },
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
