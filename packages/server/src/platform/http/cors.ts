// Which origins may read an answer: any for reads, the site's own registered ones for writes.
import type { Context } from './context.ts'

export function allowAnyOrigin(c: Context) {
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Access-Control-Expose-Headers', 'ETag, Retry-After, X-Request-Id')
}

/** Lets this very origin read the answer, refusals included, so that the widget can show them. */
export function allowOrigin(c: Context, origin: string) {
  c.header('Access-Control-Allow-Origin', origin)
  c.header('Access-Control-Expose-Headers', 'Retry-After, X-Request-Id')
  c.header('Vary', 'Origin')
}

// The key is in the body, so a preflight cannot know the site: it lets the question be asked, and
// the handler compares the origin with the site's before anything is kept.
export function preflight(c: Context, method: string) {
  const origin = c.req.header('Origin')
  c.header('Access-Control-Allow-Origin', method === 'get' ? '*' : (origin ?? '*'))
  c.header('Access-Control-Allow-Methods', method.toUpperCase())
  c.header('Access-Control-Allow-Headers', 'Content-Type, Accept-Language')
  c.header('Access-Control-Max-Age', '86400')
  c.header('Vary', 'Origin')
  return c.body(null, 204)
}
