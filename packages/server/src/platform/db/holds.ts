// Whether a text holds a word, as it was written but for the case: for what has no search key of its own.
import { type RawBuilder, sql } from 'kysely'

/** Of the alphabet without accents; the rest is compared as it is. */
const lower = (word: string) => word.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())

/** What a database takes for any character is looked for as itself. */
const plain = (word: string) => word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)

export function holds(column: string, word: string): RawBuilder<boolean> {
  const pattern = `%${plain(lower(word))}%`
  return sql<boolean>`lower(${sql.ref(column)}) like ${pattern} escape '\\'`
}

/** At most five: each is one more look at every row. */
export const wordsToFind = (text = '') => text.split(/\s+/).filter(Boolean).slice(0, 5)
