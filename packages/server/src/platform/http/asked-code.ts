// The code that this browser asked for last: to which address it was sent, and where it is typed.

import { z } from 'zod'
import { readJson } from '../db/json.ts'
import type { Context } from './context.ts'
import { keepCookie, readCookie } from './cookies.ts'

/** As long as a code lives. */
const seconds = 10 * 60

const shape = z.object({
  challenge: z.string(),
  email: z.string(),
  /** No other is sent for a while: this one is still good. */
  isLast: z.boolean(),
})
export type AskedCode = z.infer<typeof shape>

/** Sealed: the address is shown to this browser alone, never to whoever is given the page's own. */
export function keepAsked(c: Context, asked: AskedCode) {
  keepCookie(c, 'parvis-code', c.get('deps').secrets.seal(JSON.stringify(asked)), seconds)
}

export function askedIn(c: Context): AskedCode | undefined {
  const sealed = readCookie(c, 'parvis-code')
  if (!sealed) return undefined
  try {
    return shape.safeParse(readJson(c.get('deps').secrets.unseal(sealed))).data
  } catch {
    // Of another secret, or written by someone else: as if there were none.
    return undefined
  }
}
