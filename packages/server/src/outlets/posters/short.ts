// Short codes for addresses that people type from paper: derived from the proposal's id, never stored.
import { createHash } from 'node:crypto'

// Without letters that are taken for figures, or for each other.
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
const shortest = 6
const longest = 12

function wholeCode(id: string) {
  const bytes = createHash('sha256').update(`short ${id}`).digest()
  return [...bytes.subarray(0, longest)].map((byte) => signs[byte % signs.length]).join('')
}

/**
 * `ids` in the order in which they were published: of two whose codes begin alike, the older keeps the
 * short one, so that what is printed goes on leading where it did.
 */
export function codeOf(id: string, ids: string[]) {
  const whole = wholeCode(id)
  for (let length = shortest; length < longest; length++) {
    const code = whole.slice(0, length)
    if (idOf(code, ids) === id) return code
  }
  return whole
}

/** The proposal whose code was typed, in any case. */
export function idOf(code: string, ids: string[]) {
  const typed = code.toLowerCase()
  if (typed.length < shortest) return undefined
  return ids.find((id) => wholeCode(id).startsWith(typed))
}
