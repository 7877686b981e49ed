// Cookies of the hosted pages: ours alone, never read by a script, bound to this very host.
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { isStorable } from '../text/storable.ts'
import type { Context } from './context.ts'

/** All that may ever be set: the page about cookies explains each. */
export const cookieNames = [
  'parvis',
  'parvis-depart',
  'parvis-retour',
  'parvis-reprise',
  'parvis-code',
  'parvis-partage',
  'parvis-recepisse',
  'parvis-equipe',
  'parvis-equipe-defi',
] as const
type Name = (typeof cookieNames)[number]

// The __Host- prefix asks for HTTPS; a demonstration on localhost has none.
const named = (c: Context, name: Name) => (isHttps(c) ? `__Host-${name}` : name)

function isHttps(c: Context) {
  return c.get('deps').config.baseUrl.startsWith('https:')
}

export function keepCookie(c: Context, name: Name, value: string, seconds: number) {
  setCookie(c, named(c, name), value, {
    path: '/',
    httpOnly: true,
    secure: isHttps(c),
    sameSite: 'Lax',
    maxAge: seconds,
  })
}

export function readCookie(c: Context, name: Name) {
  const value = getCookie(c, named(c, name))
  return value !== undefined && isStorable(value) ? value : undefined
}

export function dropCookie(c: Context, name: Name) {
  deleteCookie(c, named(c, name), { path: '/', secure: isHttps(c) })
}
