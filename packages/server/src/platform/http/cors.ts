// Which origins may read an answer: any for reads, the site's own registered ones for writes.
import type { App, Context } from './context.ts'

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
  c.header('Access-Control-Allow-Headers', headersAllowed(c).join(', '))
  c.header('Access-Control-Max-Age', '86400')
  c.header('Vary', 'Origin, Access-Control-Request-Headers')
  return c.body(null, 204)
}

/** Files and feeds that any page may read; operations answer for themselves. */
const files = /^\/(v1\/(?!staff\/)|oembed$|widgets\/|.*\.ics$)/

/** After all routes. */
export function preflightsOfFiles(app: App) {
  app.options('*', (c) => (files.test(c.req.path) ? preflight(c, 'get') : c.notFound()))
}

/** By which one says who one is or where one comes from, or asks for another method: no page's to send. */
const kept = /^(authorization|cookie|forwarded|x-forwarded|x-real-ip|x-http-method|proxy-|sec-)/
const most = 50

// A page's tracers add theirs to each request (`traceparent`, `baggage`…), and one that is not allowed stops it.
function headersAllowed(c: Context) {
  const asked = c.req.header('Access-Control-Request-Headers')?.toLowerCase().split(',') ?? []
  const names = asked.map((name) => name.trim())
  const theirs = names.filter((name) => /^[a-z0-9_-]{1,64}$/.test(name) && !kept.test(name))
  return [...new Set(['content-type', 'accept-language', ...theirs.slice(0, most)])]
}
