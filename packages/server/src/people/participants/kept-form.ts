// What was typed in a form that asked to sign in again: kept in this browser, sealed, and given back once.

import { z } from 'zod'
import { readJson } from '../../platform/db/json.ts'
import type { Context } from '../../platform/http/context.ts'
import { dropCookie, keepCookie, readCookie } from '../../platform/http/cookies.ts'
import type { Visitor } from './visitor.ts'

/** As long as the way to a provider and back may take. */
const seconds = 15 * 60
/** Browsers take four kilobytes for a cookie, its name and attributes included. */
const longest = 3_600

const shape = z.object({
  person: z.string(),
  page: z.string(),
  fields: z.record(z.string(), z.string()),
})
type Kept = z.infer<typeof shape>

/** Of the request that was refused; the challenge is in the page's own address. */
const ofTheRequest = new Set(['attente', 'demande'])

type Person = Pick<Visitor, 'participantId'>
type Page = { page: string; fields: Record<string, string> }

/** False when it is more than a form of ours takes: the page alone is kept. */
export function keepForm(c: Context, { participantId: person }: Person, { page, fields }: Page) {
  const { secrets } = c.get('deps')
  const typed = Object.entries(fields).filter(([name]) => !ofTheRequest.has(name))
  const kept: Kept = { person, page, fields: Object.fromEntries(typed) }
  const whole = secrets.seal(JSON.stringify(kept))
  const isWhole = whole.length <= longest
  const sealed = isWhole ? whole : secrets.seal(JSON.stringify({ ...kept, fields: {} }))
  keepCookie(c, 'parvis-reprise', sealed, seconds)
  return isWhole
}

function keptFor(c: Context, { participantId }: Person) {
  const sealed = readCookie(c, 'parvis-reprise')
  const kept = sealed && open(sealed, c.get('deps').secrets.unseal)
  return kept && kept.person === participantId ? kept : undefined
}

/** The page where this person was, if they were asked to sign in again on the way. */
export function keptPage(c: Context, person: Person) {
  return keptFor(c, person)?.page
}

/** What was typed on this very page, the first time that it is shown again. */
export function takeKept(c: Context, person: Person): Record<string, string> | undefined {
  const kept = keptFor(c, person)
  const { pathname, search } = new URL(c.req.url)
  if (kept?.page !== pathname + search) return undefined
  dropCookie(c, 'parvis-reprise')
  return kept.fields
}

/** Of another secret, or written by someone else: as if there were none. */
function open(sealed: string, unseal: (sealed: string) => string) {
  try {
    return shape.safeParse(readJson(unseal(sealed))).data
  } catch {
    return undefined
  }
}
