// The session cookie of the hosted pages, and the check that a form comes from them.

import { isAt, paths } from '../paths.ts'
import { refuse } from '../refusal.ts'
import { hashToken } from '../secrets.ts'
import type { Context } from './context.ts'
import { dropCookie, keepCookie, readCookie } from './cookies.ts'

export function setSessionCookie(c: Context, token: string, seconds: number) {
  // What was asked for is typed.
  dropCookie(c, 'parvis-code')
  keepCookie(c, 'parvis', token, seconds)
}

export function clearSessionCookie(c: Context) {
  dropCookie(c, 'parvis')
}

/** Digest of the visitor's session token; empty when there is none. */
export function sessionTokenHash(c: Context) {
  const token = readCookie(c, 'parvis')
  return token ? hashToken(token) : ''
}

/** Forms of ours only: another site's form may carry the cookie of a top-level navigation. */
export function requireOwnForm(c: Context) {
  const { method, path } = c.req
  if (['GET', 'HEAD', 'OPTIONS'].includes(method) || path.startsWith('/v1/')) return
  const site = c.req.header('Sec-Fetch-Site')
  const origin = c.req.header('Origin')
  const isOurs = site ? site === 'same-origin' : origin === c.get('deps').config.baseUrl
  // Mail programs post there by themselves: the address is the proof, and no cookie is read.
  if (!isOurs && !isAt(paths.unsubscription, path)) refuse('forgery_suspected')
}
