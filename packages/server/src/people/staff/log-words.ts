// What an entry of the log is found by: what was done, to what, and what is shown of it before and after.
import { fold } from '../../platform/text/fold.ts'
import type { LoggedChange } from './tables.ts'

/** Beyond, an entry of many rows would be longer than what it tells; it is found by what comes first. */
const longest = 2000

type Act = { operation: string; object: string | null; requestId: string | null }

/** Digests are no words. */
const isWord = (shown: unknown) => shown !== null && !String(shown).startsWith('#')

export function wordsOf({ operation, object, requestId }: Act, rows: readonly LoggedChange[]) {
  const words = new Set([operation, object ?? '', requestId ?? ''].map(fold))
  let length = 0
  for (const { key, fields } of rows) {
    for (const shown of [...Object.values(key), ...Object.values(fields).flat()].filter(isWord)) {
      const word = fold(String(shown))
      if (word && !words.has(word)) length += word.length + 1
      if (length > longest) return [...words].join(' ').trim()
      words.add(word)
    }
  }
  return [...words].filter(Boolean).join(' ')
}
