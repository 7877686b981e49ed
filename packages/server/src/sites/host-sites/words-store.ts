// Sites looked for by words: of their name, of their address, of their territory.
import { sql } from 'kysely'
import { fold } from '../../platform/text/fold.ts'

/** Names of columns. */
type Columns = { name: string; address: string; territory: string }

/** Each word is in one of them, in any order. */
export function saysWords(q: string, { name, address, territory }: Columns) {
  // A pattern's own signs are no part of what is looked for.
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  const each = words.map((word) => {
    const pattern = `%${word.replaceAll(/[%_\\]/g, '')}%`
    return sql`(lower(${sql.ref(name)}) like ${pattern} or ${sql.ref(address)} like ${pattern}
      or ${sql.ref(territory)} in (${inTerritory(word, pattern)}))`
  })
  return each.length > 0 ? sql<boolean>`(${sql.join(each, sql` and `)})` : sql<boolean>`1 = 1`
}

/** By its name, or by its département. */
const inTerritory = (word: string, pattern: string) => sql`
  select id from territories
  where search_key like ${`%${fold(word)}%`} or lower(department_name) like ${pattern}`
