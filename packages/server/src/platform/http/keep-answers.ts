// Keeps what any visitor may be given, as it leaves; and says to who has it already that it has not changed.
import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { Shown } from '../answers/shown.ts'
import type { Context, Env } from './context.ts'
import { keptAddress, variedBy } from './kept-address.ts'
import { isFresh } from './kept-response.ts'

export const keepAnswers = createMiddleware<Env>(async (c, next) => {
  const target = targetOf(c)
  const address = keptAddress(c.req.method, target, {
    cookie: c.req.header('Cookie'),
    origin: c.req.header('Origin'),
    referer: c.req.header('Referer'),
  })
  if (address === undefined) await next()
  else {
    await c.get('deps').answers.make(address, async (shown) => {
      await next()
      keep(c, shown, target)
    })
  }
  const keepable = c.get('keepable')
  if (keepable && c.res.status === 200 && isFresh(c.req.header(), keepable.etag))
    c.res = unchanged(c)
})

function keep(c: Context, shown: Shown, target: string) {
  const keepable = c.get('keepable')
  if (!keepable || c.res.status !== 200) return
  const headers = [...c.res.headers].filter(([name]) => !given.has(name))
  const varies = (c.res.headers.get('Vary') ?? '').toLowerCase().split(/\s*,\s*/)
  const known = variedBy(target)
  if (c.res.headers.has('Set-Cookie') || !varies.every((name) => known.has(name))) return
  const { body, etag } = keepable
  const route = routePath(c, -1)
  c.get('deps').answers.keep(shown, {
    headers,
    body,
    etag,
    route,
    compressed: {},
    compressing: new Set(),
    forms: new Map(),
  })
}

/** Told anew each time. */
const given = new Set(['x-request-id', 'etag', 'content-length', 'date'])

function unchanged(c: Context) {
  const headers = new Headers(c.res.headers)
  headers.delete('Content-Type')
  headers.delete('Content-Length')
  return new Response(null, { status: 304, headers })
}

/** The path with its query, as the client sent it. */
function targetOf(c: Context) {
  const { url } = c.req
  return url.slice(url.indexOf('/', url.indexOf('://') + 3))
}
