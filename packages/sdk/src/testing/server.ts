// `@parvis/sdk/testing/server`: the fake server behind a real port, for what cannot be given a `fetch`.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createFakeServer, type FakeOptions, type FakeServer } from './fake-server.ts'

export type StartedFakeServer = FakeServer & {
  /** `http://127.0.0.1:…` */
  baseUrl: string
  close: () => Promise<void>
}

const readableByAll = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'Content-Type, Accept-Language',
  'access-control-expose-headers': 'ETag, Retry-After, X-Request-Id',
}

/**
 * Starts it on a free port, or on the one given.
 * @example
 * const fake = await startFakeServer()
 * after(() => fake.close())
 */
export async function startFakeServer({
  port = 0,
  ...options
}: FakeOptions & { port?: number } = {}): Promise<StartedFakeServer> {
  const fake = createFakeServer(options)
  const server = createServer((request, response) => {
    // A scenario without an answer, or what the fake server cannot read, is a cut.
    pass(fake, request, response).catch(() => request.socket.destroy())
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  const bound = server.address()
  return {
    ...fake,
    baseUrl: `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : port}`,
    close() {
      server.closeAllConnections()
      return new Promise((closed) => server.close(() => closed()))
    },
  }
}

async function pass(fake: FakeServer, request: IncomingMessage, response: ServerResponse) {
  let body = ''
  request.setEncoding('utf8')
  for await (const chunk of request) body += chunk
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  const answer = await fake.fetch(url, {
    method: request.method ?? 'GET',
    headers: headersOf(request),
    ...(body && { body }),
    signal: gone.signal,
  })
  response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), ...readableByAll })
  response.end(await answer.text())
}

function headersOf({ headers }: IncomingMessage) {
  return Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
}
