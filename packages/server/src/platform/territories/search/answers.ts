// Which words of the index answer a typed one: the same, those that begin so, those a slip away.
import type { TerritoryIndex } from './index.ts'
import { countBits, isShortFor, lettersOf, slipsAllowed, slipsBetween } from './slips.ts'
import { afterBeginning } from './texts.ts'

export type WordAnswers = {
  /** The very word; -1 when the index has none. */
  same: number
  /** Those that begin so, it among them. */
  from: number
  end: number
  slips: Set<number>
}

const none = new Set<number>()

/** Whole words of four letters and more are not taken for beginnings, save the one that is being typed. */
export function answeringWords({ words }: TerritoryIndex, word: string, isLast: boolean) {
  const from = words.standing(word)
  const same = words.is(from, word) ? from : -1
  const isAlone = same >= 0 && !isLast && word.length > 3
  const end = isAlone ? from + 1 : words.standing(afterBeginning(word), from)
  return { same, from, end, slips: none }
}

/** How well one of the index's words answers: 3 the same, 2 begun, 1 by a slip, 0 not. */
export function qualityOf({ same, from, end, slips }: WordAnswers, word: number) {
  if (word === same) return 3
  if (word >= from && word < end) return 2
  return slips.size > 0 && slips.has(word) ? 1 : 0
}

export function countOf({ firstOf }: TerritoryIndex, { from, end, slips }: WordAnswers) {
  let count = (firstOf[end] ?? 0) - (firstOf[from] ?? 0)
  for (const word of slips) count += (firstOf[word + 1] ?? 0) - (firstOf[word] ?? 0)
  return count
}

export function withSlips(
  { words, letters }: TerritoryIndex,
  answers: WordAnswers,
  word: string,
  isLast: boolean,
): WordAnswers {
  const slips = new Set<number>()
  const most = slipsAllowed(word.length)
  if (most === 0) {
    const first = word.slice(0, 1)
    const end = words.standing(afterBeginning(first))
    for (let at = words.standing(first); at < end; at += 1) {
      if (isShortFor(word, words.at(at))) slips.add(at)
    }
    return { ...answers, slips }
  }
  const own = lettersOf(word)
  for (let at = 0; at < letters.length; at += 1) {
    const other = letters[at] ?? 0
    if (countBits(own & ~other) > most) continue
    if (!isLast && countBits(other & ~own) > most) continue
    if (slipsBetween(word, { texts: words, at }, most, isLast) <= most) slips.add(at)
  }
  return { ...answers, slips }
}

/** What was typed in one; "stdenis" has the short form within. */
export function beginnings(joined: string) {
  if (!/^st[a-z]{3,}$/.test(joined)) return [joined]
  const rest = joined.slice(2)
  const saint = [joined, `saint${rest}`]
  return rest.startsWith('e') ? [...saint, `sainte${rest.slice(1)}`] : saint
}
