// The session cookie of the hosted pages, and the check that a form comes from them.
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { refuse } from '../refusal.ts'
import { hashToken } from '../secrets.ts'
import type { Context, Env } from './context.ts'

// The __Host- prefix asks for HTTPS; a demonstration on localhost has none.
function cookieName(c: Context) {
  return isHttps(c) ? '__Host-parvis' : 'parvis'
}

function isHttps(c: Context) {
  return c.var.deps.config.baseUrl.startsWith('https:')
}

export function setSessionCookie(c: Context, token: string, seconds: number) {
  setCookie(c, cookieName(c), token, {
    path: '/',
    httpOnly: true,
    secure: isHttps(c),
    sameSite: 'Lax',
    maxAge: seconds,
  })
}

export function clearSessionCookie(c: Context) {
  deleteCookie(c, cookieName(c), { path: '/', secure: isHttps(c) })
}

/** Digest of the visitor's session token; empty when there is none. */
export function sessionTokenHash(c: Context) {
  const token = getCookie(c, cookieName(c))
  return token ? hashToken(token) : ''
}

/** Mail programs post there by themselves: the address is the proof, and no cookie is read. */
const unsubscribing = /^\/courriels\/[\w-]+\/desinscription$/

/** Forms of ours only: another site's form may carry the cookie of a top-level navigation. */
export const ownFormsOnly = createMiddleware<Env>(async (c, next) => {
  const { method, path } = c.req
  if (method === 'GET' || method === 'HEAD' || path.startsWith('/v1/')) return next()
  if (unsubscribing.test(path)) return next()
  const site = c.req.header('Sec-Fetch-Site')
  const origin = c.req.header('Origin')
  const isOurs = site ? site === 'same-origin' : origin === c.var.deps.config.baseUrl
  if (!isOurs) refuse('forgery_suspected')
  return next()
})
