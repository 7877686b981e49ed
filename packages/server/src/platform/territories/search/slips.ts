// Slips of writing: how many letters apart two words are, told fast for the thousands that are not near.

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

const longest = 64
const room = () => new Uint8Array(longest + 2)
const rows = { first: room(), second: room(), third: room() }

/**
 * Letters added, left out, changed or swapped with their neighbour, up to `most`; `most + 1` beyond.
 * With `isBegun` the typed word may be the beginning of the other one.
 */
export function slipsBetween(typed: string, word: string, most: number, isBegun = false) {
  const far = most + 1
  if (typed.length > longest || (!isBegun && word.length > longest)) return far
  const width = Math.min(word.length, isBegun ? typed.length + most : longest, longest)
  if (typed.length - width > most || (!isBegun && width - typed.length > most)) return far
  let { first: before, second: last, third: row } = rows
  for (let at = 0; at <= width; at += 1) last[at] = at
  for (let i = 1; i <= typed.length; i += 1) {
    const letter = typed.charCodeAt(i - 1)
    const previous = typed.charCodeAt(i - 2)
    const from = Math.max(1, i - most)
    const to = Math.min(width, i + most)
    row.fill(far, Math.max(0, from - 1), to + 2)
    if (from === 1) row[0] = Math.min(i, far)
    let least = from === 1 ? (row[0] ?? far) : far
    for (let j = from; j <= to; j += 1) {
      const other = word.charCodeAt(j - 1)
      const cost = letter === other ? 0 : 1
      let slips = (last[j - 1] ?? far) + cost
      if (j < i + most) slips = Math.min(slips, (last[j] ?? far) + 1)
      slips = Math.min(slips, (row[j - 1] ?? far) + 1)
      if (i > 1 && j > 1 && letter === word.charCodeAt(j - 2) && previous === other) {
        slips = Math.min(slips, (before[j - 2] ?? far) + 1)
      }
      row[j] = Math.min(slips, far)
      if (slips < least) least = slips
    }
    if (least > most) return far
    const free = before
    before = last
    last = row
    row = free
  }
  if (!isBegun) return last[width] ?? far
  let least = far
  for (let j = Math.max(0, typed.length - most); j <= width; j += 1) {
    least = Math.min(least, last[j] ?? far)
  }
  return least
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
