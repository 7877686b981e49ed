// Rows among many keys, in a text that is the same however many: a list is one value to bind.
import { type RawBuilder, sql } from 'kysely'
import { isPostgres } from './hot-writes.ts'
import type { Db } from './tables.ts'

/** Whether a column holds one of these. */
export function among(
  db: Db,
  column: string | RawBuilder<string>,
  texts: readonly string[],
): RawBuilder<boolean> {
  const left = typeof column === 'string' ? sql.ref(column) : column
  return isPostgres(db)
    ? sql<boolean>`${left} = any(${texts}::text[])`
    : sql<boolean>`${left} in (select value from json_each(${JSON.stringify(texts)}))`
}

/** Whether two columns hold one of these pairs: both together lead to a row of their key. */
export function amongPairs(
  db: Db,
  [left, right]: readonly [string, string],
  pairs: readonly (readonly [string, string])[],
): RawBuilder<boolean> {
  const list = isPostgres(db)
    ? sql`select * from unnest(${pairs.map(([one]) => one)}::text[], ${pairs.map(([, other]) => other)}::text[])`
    : sql`select value ->> 0, value ->> 1 from json_each(${JSON.stringify(pairs)})`
  return sql<boolean>`(${sql.ref(left)}, ${sql.ref(right)}) in (${list})`
}
