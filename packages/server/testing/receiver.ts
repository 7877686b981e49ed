// A receiver of webhooks: a real HTTP server that keeps what it was sent and answers as it is told.
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'

export type Got = {
  headers: IncomingHttpHeaders
  body: string
  event: { sequence: number }
  type: string
}
type Reply = { status?: number; headers?: Record<string, string>; body?: string; after?: number }

export async function startReceiver() {
  const got: Got[] = []
  const state: { reply: (count: number) => Reply } = { reply: () => ({}) }
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const { type, data } = JSON.parse(body)
    got.push({ headers: request.headers, body, event: data, type })
    const { status = 204, headers = {}, body: text = '', after = 0 } = state.reply(got.length)
    if (after > 0) await new Promise((resolve) => setTimeout(resolve, after))
    response.writeHead(status, headers).end(text)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    got,
    subjects: () => got.map((one) => one.event.sequence),
    reply: (reply: typeof state.reply) => {
      state.reply = reply
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>
