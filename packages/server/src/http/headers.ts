// Headers that every answer carries: a strict policy, no frame, no referrer outside, a request id.
import { randomUUID } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import type { Deps } from '../deps.ts'
import type { Env } from './context.ts'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ')

export function commonHeaders(deps: Deps) {
  const isHttps = deps.config.baseUrl.startsWith('https:')
  return createMiddleware<Env>(async (c, next) => {
    const requestId = randomUUID()
    c.set('requestId', requestId)
    c.set('deps', deps)
    await next()
    const { headers } = c.res
    headers.set('X-Request-Id', requestId)
    headers.set('X-Content-Type-Options', 'nosniff')
    // Not "no-referrer": with it, browsers send "Origin: null" with our own forms.
    // A page that asks for more keeps it.
    if (!headers.has('Referrer-Policy')) headers.set('Referrer-Policy', 'same-origin')
    if (isHttps) headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
    if (headers.get('Content-Type')?.startsWith('text/html')) {
      headers.set('Content-Security-Policy', policy)
      headers.set('Cross-Origin-Opener-Policy', 'same-origin')
      headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()')
    }
  })
}
