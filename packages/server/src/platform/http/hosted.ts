// Answers a hosted page: its headers, its policy, and what surrounds it.

import { presentAnswer } from '../answers/answers.ts'
import { stateWords } from '../language/accessibility.ts'
import { typesetMarkup } from '../language/typeset.ts'
import type { Document } from '../layout/page.tsx'
import { askedIn } from './asked-code.ts'
import type { Context } from './context.ts'
import { sendKeepable } from './keepable.ts'

type Html = string | Document | Promise<string | Document>
type PageStatus = 200 | 400 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 503

const policyOf = (ancestors: string, forms: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    `form-action ${forms}`,
    `frame-ancestors ${ancestors}`,
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types parvis lit-html',
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

/** One person's, or a step of an act, unless others may be shown the same: no cache keeps those. */
export async function html(c: Context, content: Html, status: PageStatus = 200) {
  c.header('Cache-Control', 'no-store')
  c.header('Content-Security-Policy', policy)
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
  c.header('Cross-Origin-Resource-Policy', 'same-origin')
  c.header('Permissions-Policy', permissions)
  const made = await content
  // One's own, the team's, a step of an act, a refusal: nothing that others should come upon.
  if (status !== 200 || !isFound(made)) c.header('X-Robots-Tag', 'noindex')
  const text = await written(c, made)
  return status === 200 && isFound(made) && isForAll() ? forAll(c, text) : c.html(text, status)
}

/** Nothing of it is whoever asks. */
function isForAll() {
  const shown = presentAnswer()
  return shown !== undefined && shown.reason === undefined
}

/** Asked about each time: it may have changed, and whoever signs in has one of their own. */
function forAll(c: Context, text: string) {
  c.header('Cache-Control', 'no-cache')
  c.header('Vary', 'Cookie', { append: true })
  c.header('Content-Type', 'text/html; charset=UTF-8')
  return sendKeepable(c, text)
}

const isFound = (made: string | Document) =>
  typeof made === 'object' && 'isFound' in made && made.isFound

async function written(c: Context, content: Html) {
  return typesetMarkup(await drawn(c, content))
}

async function drawn(c: Context, content: Html) {
  const made = await content
  // What hono marks as safe is a String, which is an object.
  if (typeof made !== 'object' || !('write' in made)) return String(made)
  const { baseUrl, legal, mode } = c.get('deps').config
  const accessibility = stateWords[legal.accessibility.state].fr
  return made.write({
    isDemo: mode === 'demo',
    accessibility,
    baseUrl,
    askedCode: () => askedIn(c),
    session: c.get('session'),
  })
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

/**
 * Somebody else's page as it would be: by itself it may do nothing but run our scripts, under their policy too.
 * Of no origin, it prepares no act, opens no window and reads nothing of whoever looks at it.
 */
export async function asForeign(c: Context, content: string, theirs: string) {
  const { origin } = new URL(c.get('deps').config.baseUrl)
  const ours = [
    'sandbox allow-scripts',
    `script-src ${origin}`,
    `connect-src ${origin}`,
    "frame-ancestors 'self'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ')
  const answer = await html(c, content)
  answer.headers.set('Content-Security-Policy', theirs ? `${ours}, ${theirs}` : ours)
  return answer
}

/** Whatever page answers there, that of a refusal too, may be shown in a frame of ours; one that says so itself stays as it is. */
export async function inOwnFrame(c: Context, next: () => Promise<void>) {
  await next()
  const said = c.res.headers.get('Content-Security-Policy') ?? ''
  if (said.includes("frame-ancestors 'self'")) return
  if (c.res.headers.get('Content-Type')?.startsWith('text/html'))
    c.res.headers.set('Content-Security-Policy', ownFramePolicies.inside)
}
