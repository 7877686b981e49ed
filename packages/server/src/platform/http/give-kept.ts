// Gives a kept answer as the server's first step: before a request is made of what came, and before any route.
import { randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
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
    const { method = '', url = '', headers } = request
    const address = keptAddress(method, url, headers)
    const shown = address === undefined ? undefined : answers.find(address)
    if (!shown?.sent) return otherwise(request, response)
    const { status, lines, body } = keptResponse(answers, shown, shown.sent, headers)
    const requestId = randomUUID()
    response.writeHead(status, [...lines, 'X-Request-Id', requestId])
    response.end(method === 'HEAD' ? undefined : body)
    const ms = Math.round((performance.now() - start) * 10) / 10
    logRequest({ requestId, method, route: shown.sent.route, status, ms })
  }
}
