// The session cookie of the team, apart from everyone's, and whether a request comes from our pages.
import { hashToken } from '../secrets.ts'
import type { Context } from './context.ts'
import { dropCookie, keepCookie, readCookie } from './cookies.ts'

export function keepStaffCookie(c: Context, token: string, seconds: number) {
  keepCookie(c, 'parvis-equipe', token, seconds)
}

export function dropStaffCookie(c: Context) {
  dropCookie(c, 'parvis-equipe')
}

/** Digest of the session's token; empty when there is none. */
export function staffTokenHash(c: Context) {
  const token = readCookie(c, 'parvis-equipe')
  return token ? hashToken(token) : ''
}

/** What a request shows of who of the team sends it. */
export const staffCredentials = (c: Context) => ({
  authorization: c.req.header('Authorization'),
  sessionHash: staffTokenHash(c),
})

/** Reads by address count as ours when no page asked for them. */
export function isFromOurPages(c: Context) {
  const site = c.req.header('Sec-Fetch-Site')
  const origin = c.req.header('Origin')
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
  if (site) return site === 'same-origin' || (isRead && site === 'none')
  return origin ? origin === c.get('deps').config.baseUrl : isRead
}
