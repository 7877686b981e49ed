// A real HTTP server for the tests: records requests, answers what the test says.
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = {
  method: string
  path: string
  query: Record<string, string>
  headers: IncomingMessage['headers']
  body: unknown
}
export type Reply = {
  status?: number
  headers?: Record<string, string>
  body?: unknown
  text?: string
  /** Cut the connection, or leave it open, instead of answering. */
  instead?: 'cut' | 'silence'
}

export async function startServer() {
  const received: Received[] = []
  const replies: Reply[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const url = new URL(request.url ?? '/', 'http://server')
    received.push({
      method: request.method ?? '',
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: request.headers,
      body: text ? JSON.parse(text) : undefined,
    })
    const reply = replies.shift() ?? { body: { items: [], next: null } }
    if (reply.instead === 'cut') request.socket.destroy()
    if (reply.instead) return
    response.writeHead(reply.status ?? 200, reply.headers)
    response.end(reply.text ?? JSON.stringify(reply.body ?? {}))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    received,
    replies,
    close() {
      server.closeAllConnections()
      return new Promise((closed) => server.close(closed))
    },
  }
}

export const problem = (status: number, code: string, more = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/problem+json', 'x-request-id': 'r-1' },
  body: {
    type: 'about:blank',
    title: code,
    status,
    code,
    detail: 'Non.',
    requestId: 'r-1',
    ...more,
  },
})
