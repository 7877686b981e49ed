// Headers that every answer carries. Those of pages are set with the pages.
import { randomUUID } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import type { Deps } from '../deps.ts'
import { version } from '../version.ts'
import type { Env } from './context.ts'

const barePolicy = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'"

export function commonHeaders(deps: Deps) {
  const isHttps = deps.config.baseUrl.startsWith('https:')
  // Set before the answer is made: touching a made one costs making it again.
  return createMiddleware<Env>(async (c, next) => {
    const requestId = randomUUID()
    c.set('requestId', requestId)
    c.set('deps', deps)
    c.header('X-Request-Id', requestId)
    c.header('X-Content-Type-Options', 'nosniff')
    // A page of the team that was loaded before an update learns of it.
    if (c.req.path.startsWith('/v1/staff/')) c.header('X-Parvis-Version', version)
    // What says nothing else is neither framed, nor rendered with anything of its own, nor kept.
    c.header('Content-Security-Policy', barePolicy)
    c.header('Cache-Control', 'no-store')
    // Not "no-referrer": with it, browsers send "Origin: null" with our own forms.
    c.header('Referrer-Policy', 'same-origin')
    if (isHttps) c.header('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
    await next()
  })
}
