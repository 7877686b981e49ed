// The writes that every confirmation makes, by statements that are prepared once, whatever the number of rows.
import {
  type Compilable,
  type CompiledQuery,
  InsertQueryNode,
  PostgresAdapter,
  type QueryResult,
} from 'kysely'
import type { Db, Trx } from './tables.ts'

/**
 * Building a statement row by row, and preparing a new text for each number of rows, takes longer than
 * all that the database does for it: under load that is a third of a confirmation. Such a statement is
 * written as any other, and compiled for one row only. SQLite runs it row after row; PostgreSQL once,
 * over arrays. Elsewhere nothing is gained: a query is a query.
 */
export type HotQuery<Result = unknown> = CompiledQuery<Result> & {
  readonly rows: readonly object[]
  /** What SQLite binds, row by row. */
  readonly each: readonly unknown[][]
  /** As any other query would say it: for whoever looks at what is written. */
  readonly whole: () => CompiledQuery<Result>
}

export const isHot = (query: CompiledQuery): query is HotQuery => 'each' in query

export const isPostgres = (db: Db) => db.getExecutor().adapter instanceof PostgresAdapter

type Kind = 'text' | 'integer'

/** `columns`: every one of a row, so that none is left out by the statement when one is added. */
export function hotInsert<Row extends object, Result>(
  columns: Readonly<Record<keyof Row, Kind>>,
  build: (trx: Trx, rows: readonly Row[]) => Compilable<Result>,
) {
  const known = new Map<boolean, Text<Result>>()

  function textFor(trx: Trx, row: Row) {
    const onPostgres = isPostgres(trx)
    const text = known.get(onPostgres) ?? textOf(build(trx, [row]).compile(), columns, onPostgres)
    known.set(onPostgres, text)
    return text
  }

  return async (trx: Trx, rows: readonly Row[]): Promise<Result[]> => {
    const [first] = rows
    if (!first) return []
    const { names, compiled, lists } = textFor(trx, first)
    const each = rows.map((row) => names.map((name) => valueIn(row, name)))
    const query: HotQuery<Result> = {
      ...compiled,
      parameters: lists ? names.map((_, at) => each.map((row) => row[at])) : [],
      rows,
      each,
      whole: () => build(trx, rows).compile(),
    }
    const result: QueryResult<Result> = await trx.executeQuery(query)
    return result.rows
  }
}

type Text<Result> = {
  /** Columns in the order of its values. */
  names: string[]
  compiled: CompiledQuery<Result>
  /** Whether it takes a list a column. */
  lists: boolean
}

const values = /\bvalues \([^)]*\)/

function textOf<Result>(
  one: CompiledQuery<Result>,
  columns: Readonly<Record<string, Kind>>,
  onPostgres: boolean,
): Text<Result> {
  const named = InsertQueryNode.is(one.query) ? (one.query.columns ?? []) : []
  const names = named.map(({ column }) => column.name)
  if (names.length !== Object.keys(columns).length || names.length !== one.parameters.length)
    throw new Error(`A statement that binds other values than its rows: ${one.sql}`)
  if (!onPostgres) return { names, compiled: one, lists: false }
  const arrays = names.map(
    (name, at) => `$${at + 1}::${columns[name] === 'text' ? 'text' : 'bigint'}[]`,
  )
  const sql = one.sql.replace(values, `select * from unnest(${arrays.join(', ')})`)
  return { names, compiled: { ...one, sql }, lists: true }
}

function valueIn(row: object, name: string) {
  const value: unknown = Reflect.get(row, name)
  if (value === undefined) throw new Error(`A row without its ${name}.`)
  return value
}
