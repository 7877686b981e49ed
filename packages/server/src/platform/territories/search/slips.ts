// Slips of writing: how many letters apart two words are, told fast for the thousands that are not near.
import type { Texts } from './texts.ts'

/** One bit for each letter and figure that a word has: what lacks several of another's is far from it. */
export function lettersOf(word: string) {
  let letters = 0
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

export function countBits(bits: number) {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** Of a word so long, as many as one overlooks; a short one would be taken for any other. */
export function slipsAllowed(length: number) {
  if (length < 4) return 0
  return length < 7 ? 1 : 2
}

/** One of many, read where it stands. */
export type Word = { texts: Texts; at: number }

/** A bit for each letter of a typed text. */
const longest = 32

/** Where each letter stands in the text that was typed last: thousands of names are compared with it. */
const held = { text: '', masks: new Int32Array(128) }

function masksOf(typed: string) {
  if (held.text === typed) return held.masks
  held.text = typed
  held.masks.fill(0)
  for (let at = 0; at < typed.length; at += 1) {
    const letter = typed.charCodeAt(at)
    held.masks[letter] = (held.masks[letter] ?? 0) | (1 << at)
  }
  return held.masks
}

/**
 * Letters added, left out, changed or swapped with their neighbour, up to `most`; `most + 1` beyond.
 * With `isBegun` the typed word may be the beginning of the other one. A column of the usual table is
 * kept as the differences between its cells, one bit each (Hyyrö, 2003).
 */
export function slipsBetween(
  typed: string,
  { texts, at: number }: Word,
  most: number,
  isBegun = false,
) {
  const far = most + 1
  const { length } = typed
  const start = texts.starts[number] ?? 0
  const wordLength = texts.lengthOf(number)
  if (length === 0 || length > longest || length - wordLength > most) return far
  if (!isBegun && wordLength - length > most) return far
  const width = Math.min(wordLength, length + most)
  const { bytes } = texts
  const masks = masksOf(typed)
  const last = 1 << (length - 1)
  let slips = length
  let least = isBegun && length <= most ? length : far
  let more = -1
  let fewer = 0
  let same = 0
  let before = 0
  for (let at = 0; at < width; at += 1) {
    const here = masks[bytes[start + at] ?? 0] ?? 0
    const swapped = ((~same & here) << 1) & before
    same = (((here & more) + more) ^ more) | here | fewer | swapped
    const right = fewer | ~(same | more)
    const left = same & more
    if (right & last) slips += 1
    else if (left & last) slips -= 1
    if (isBegun && slips < least) least = slips
    // Each letter that is left mends one at most.
    else if (slips - (width - at - 1) > most) return least
    more = (left << 1) | ~(same | (right << 1) | 1)
    fewer = ((right << 1) | 1) & same
    before = here
  }
  return isBegun ? least : Math.min(slips, far)
}

/** "fd" for Ferrand: the first and the last letter, in order. */
export function isShortFor(typed: string, word: string) {
  if (typed.length < 2 || typed.length > 3 || word.length <= typed.length + 1) return false
  if (typed[0] !== word[0] || typed.at(-1) !== word.at(-1)) return false
  let at = 0
  for (const letter of typed) {
    at = word.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}
