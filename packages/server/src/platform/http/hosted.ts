// What hosted pages share: answering a page, reading a form.

import { stateWords } from '../language/accessibility.ts'
import type { Document } from '../layout/page.tsx'
import { refuse } from '../refusal.ts'
import { isStorable } from '../text/storable.ts'
import { readBody } from './body.ts'
import type { Context } from './context.ts'

type Html = string | Document | Promise<string | Document>
type PageStatus = 200 | 400 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 503

const policyOf = (ancestors: string, forms: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    `form-action ${forms}`,
    `frame-ancestors ${ancestors}`,
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ')

const policy = policyOf("'none'", "'self'")

// Those that browsers know, since each unknown one is an error on every console. None is used: a script that would slip in could not ask for them either.
const permissions = [
  'accelerometer',
  'camera',
  'clipboard-read',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((name) => `${name}=()`)
  .join(', ')

/** Hosted pages are about one person's act or change with the minute: no cache keeps them. */
export async function html(c: Context, content: Html, status: PageStatus = 200) {
  c.header('Cache-Control', 'no-store')
  c.header('Content-Security-Policy', policy)
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
  c.header('Cross-Origin-Resource-Policy', 'same-origin')
  c.header('Permissions-Policy', permissions)
  return c.html(await written(c, content), status)
}

async function written(c: Context, content: Html) {
  const made = await content
  // What hono marks as safe is a String, which is an object.
  if (typeof made !== 'object' || !('write' in made)) return String(made)
  const { baseUrl, legal, mode } = c.get('deps').config
  const accessibility = stateWords[legal.accessibility.state].fr
  return made.write({ isDemo: mode === 'demo', accessibility, baseUrl })
}

type Framed = { ancestors: string[]; status: PageStatus }

/** A page that other sites may frame: it is the same for everyone, and nothing is decided there. */
export async function framed(c: Context, content: Html, { ancestors, status }: Framed) {
  c.header('Cache-Control', 'public, max-age=60')
  c.header('Content-Security-Policy', policyOf(ancestors.join(' '), "'none'"))
  c.header('Cross-Origin-Resource-Policy', 'cross-origin')
  c.header('Permissions-Policy', permissions)
  return c.html(await written(c, content), status)
}

const ownFramePolicies = {
  around: `${policy}; frame-src 'self'`,
  inside: policyOf("'self'", "'none'"),
}

/** Pages of ours that show one another: the one around, or the one inside its frame. */
export async function ownFrame(c: Context, content: Html, side: keyof typeof ownFramePolicies) {
  const answer = await html(c, content)
  answer.headers.set('Content-Security-Policy', ownFramePolicies[side])
  return answer
}

/** The text fields of a form; a field sent several times is joined by spaces. */
export async function readForm(c: Context) {
  // What is announced as something else is none of our forms.
  const type = c.req.header('Content-Type') ?? ''
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return refuse('malformed_body')
  const fields = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(await readBody(c))) {
    const before = fields.get(name)
    fields.set(name, before === undefined ? value : `${before} ${value}`)
  }
  if (![...fields].flat().every(isStorable)) return refuse('malformed_body')
  return Object.fromEntries(fields)
}

/** The form that this request sent, to be sent again; undefined when it sent none. */
export async function formAgain(c: Context) {
  if (c.req.method !== 'POST') return undefined
  const { pathname, search } = new URL(c.req.url)
  const fields = await readForm(c).catch(() => undefined)
  return fields && { action: pathname + search, fields }
}
