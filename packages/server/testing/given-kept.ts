// What the server gives before it asks the app: an answer that it keeps, as `give-kept.ts` sends it.
import { randomUUID } from 'node:crypto'
import type { Deps } from '../src/platform/deps.ts'
import { keptAddress } from '../src/platform/http/kept-address.ts'
import { keptResponse } from '../src/platform/http/kept-response.ts'

export function givenKept(
  { answers, logRequest }: Pick<Deps, 'answers' | 'logRequest'>,
  address: URL,
  { method = 'GET', headers: given }: RequestInit = {},
) {
  const asked = new Headers(given)
  const header = (name: string) => asked.get(name) ?? undefined
  const key = keptAddress({ method, target: address.pathname + address.search, header })
  const shown = key === undefined ? undefined : answers.find(key)
  if (!shown?.sent) return undefined
  const { status, headers, body } = keptResponse(answers, shown, shown.sent, {
    ifNoneMatch: header('if-none-match'),
    cacheControl: header('cache-control'),
    acceptEncoding: header('accept-encoding'),
  })
  const requestId = randomUUID()
  const sent = new Headers({ 'X-Request-Id': requestId })
  for (let at = 0; at < headers.length; at += 2)
    sent.append(headers[at] ?? '', headers[at + 1] ?? '')
  logRequest({ requestId, method, route: shown.sent.route, status, ms: 0 })
  return new Response(method === 'HEAD' ? null : body && new Uint8Array(body), {
    status,
    headers: sent,
  })
}
