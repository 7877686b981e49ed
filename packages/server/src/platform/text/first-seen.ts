// Which texts came before, and where: each kept as a digest, some fifty bytes however long it is.
import { hash } from 'node:crypto'

/** Three words of the text's digest, its line, two words of the digest of what was said of it. */
const width = 6
const line = 3

export type FirstSeen = ReturnType<typeof createFirstSeen>

export function createFirstSeen() {
  let slots = 1024
  let held = new Uint32Array(slots * width)
  const words = new Uint32Array(width)
  let count = 0

  function digest(text: string, from: number, to: number) {
    const bytes = hash('sha256', text, 'binary')
    for (let at = from; at < to; at += 1) {
      const byte = (place: number) => bytes.charCodeAt((at - from) * 4 + place)
      words[at] = (byte(0) << 24) | (byte(1) << 16) | (byte(2) << 8) | byte(3)
    }
  }

  /** The place of that text among `all`, or the free one where it goes; a line is never 0. */
  function placeIn(all: Uint32Array, one: Uint32Array) {
    const last = all.length / width - 1
    for (let slot = (one[0] ?? 0) & last; ; slot = (slot + 1) & last) {
      const at = slot * width
      const isOwn = all[at] === one[0] && all[at + 1] === one[1] && all[at + 2] === one[2]
      if (all[at + line] === 0 || isOwn) return at
    }
  }

  function grow() {
    slots *= 2
    const larger = new Uint32Array(slots * width)
    for (let slot = 0; slot < held.length / width; slot += 1) {
      const one = held.subarray(slot * width, (slot + 1) * width)
      if (one[line] !== 0) larger.set(one, placeIn(larger, one))
    }
    held = larger
  }

  return {
    /** Undefined for one that comes first; else where it came, and whether the same was said of it. */
    see(text: string, said: { line: number; is: string }) {
      words.fill(said.line)
      digest(text, 0, line)
      const at = placeIn(held, words)
      const first = held[at + line] ?? 0
      digest(said.is, line + 1, width)
      if (first !== 0) {
        return { line: first, isSame: held[at + 4] === words[4] && held[at + 5] === words[5] }
      }
      held.set(words, at)
      count += 1
      if (count * 4 > slots * 3) grow()
      return undefined
    },
    get count() {
      return count
    },
  }
}
