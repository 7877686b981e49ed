// Gives a kept answer as the server's first step: before a request is made of what came, and before any route.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Deps } from '../deps.ts'
import { keptAddress } from './kept-address.ts'
import { keptResponse } from './kept-response.ts'

type Parts = Pick<Deps, 'answers' | 'logRequest'>

export function givingKept(
  { answers, logRequest }: Parts,
  otherwise: RequestListener,
): RequestListener {
  return (request, response) => {
    const start = performance.now()
    const given = give(answers, request, response)
    if (!given) return otherwise(request, response)
    const ms = Math.round((performance.now() - start) * 10) / 10
    logRequest({ ...given, ms })
  }
}

function give(answers: Deps['answers'], request: IncomingMessage, response: ServerResponse) {
  const { method = '', url = '', headers } = request
  const address = keptAddress({ method, target: url, header: (name) => headers[name] })
  const shown = address === undefined ? undefined : answers.find(address)
  if (!shown?.sent) return undefined
  const { sent } = shown
  const {
    status,
    headers: lines,
    body,
  } = keptResponse(answers, shown, sent, {
    ifNoneMatch: headers['if-none-match'],
    cacheControl: headers['cache-control'],
    acceptEncoding: headers['accept-encoding'],
  })
  const requestId = randomUUID()
  response.writeHead(status, [...lines, 'X-Request-Id', requestId])
  response.end(method === 'HEAD' ? undefined : body)
  return { requestId, method, route: sent.route, status }
}
