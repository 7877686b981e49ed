// Pages of a list: each begins after the last row of the one before, by the columns that order the list.

import { type RawBuilder, type SelectQueryBuilder, type Simplify, sql } from 'kysely'
import { Refusal } from '../refusal.ts'
import { isStorable } from '../text/storable.ts'
import { readJson } from './json.ts'

type Direction = 'asc' | 'desc'
type Key = (string | number)[]

export type OrderColumn<Row> = {
  /** What the database orders by. */
  by: RawBuilder<unknown>
  /** The same of a row that was read. */
  of: (row: Row) => string | number
  type: 'string' | 'number'
  direction: Direction
}

/**
 * What orders a list, declared once beside its query. The columns together name one row, so that rows
 * with the same date are neither missed nor given twice. None may be null, which the types refuse: the
 * engines disagree on where null stands. `coalesce` it in the query, under a name of its own.
 */
export type Order<Row> = readonly OrderColumn<Row>[]

type FieldOf<Name extends string> = Name extends `${string}.${infer Field}` ? Field : Name

/** `by` is what the database orders by when it is not the column that the row's field is named after. */
type Options = { direction?: Direction; by?: string | RawBuilder<unknown> }

/** A column of texts: its name, with its table's before it if others have one that is called so. */
export function text<Name extends string>(
  name: Name,
  options?: Options,
): OrderColumn<Record<FieldOf<Name>, string>>
export function text(name: string, options?: Options): OrderColumn<Record<string, string>> {
  return { ...ordered(name, options), of: (row) => String(row[fieldOf(name)]), type: 'string' }
}

/** A column of whole numbers. */
export function integer<Name extends string>(
  name: Name,
  options?: Options,
): OrderColumn<Record<FieldOf<Name>, number>>
export function integer(name: string, options?: Options): OrderColumn<Record<string, number>> {
  return { ...ordered(name, options), of: (row) => Number(row[fieldOf(name)]), type: 'number' }
}

const ordered = (name: string, { direction = 'asc', by = name }: Options = {}) => ({
  by: typeof by === 'string' ? sql.ref(by) : by,
  direction,
})

const fieldOf = (name: string) => name.slice(name.lastIndexOf('.') + 1)

export function reversed<Row>(order: Order<Row>): Order<Row> {
  return order.map((column) => ({
    ...column,
    direction: column.direction === 'asc' ? 'desc' : 'asc',
  }))
}

/** What is asked of a list: at most so many, from the beginning or from where a page ended. */
export type Asked = { cursor?: string | undefined; limit: number }

/** `next` is the cursor of the page that follows; null when there is none. */
export type Page<Row> = { rows: Row[]; next: string | null }

/** A page of what this query finds; the query itself neither orders nor limits. */
export async function pageOf<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  order: Order<NoInfer<Simplify<Row>>>,
  { cursor, limit }: Asked,
): Promise<Page<Simplify<Row>>> {
  const found = await startingAfter(query, order, cursor ? readCursor(order, cursor) : undefined)
    .limit(limit + 1)
    .execute()
  return cut(found, order, limit)
}

/** One row more than asked tells that there is a next page. */
function cut<Row>(found: Row[], order: Order<Row>, limit: number): Page<Row> {
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  return { rows, next: last ? writeCursor(keyOf(order, last)) : null }
}

/** A page that begins after `offset` rows: for a list where one may go anywhere. */
export async function pageFrom<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  order: Order<NoInfer<Simplify<Row>>>,
  { offset, limit }: { offset: number; limit: number },
): Promise<Page<Simplify<Row>>> {
  const found = await startingAfter(query, order, undefined)
    .limit(limit + 1)
    .offset(offset)
    .execute()
  return cut(found, order, limit)
}

/** From anywhere when an offset is given, else from where a page ended. */
export function pageAt<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  order: Order<NoInfer<Simplify<Row>>>,
  { offset, ...asked }: Asked & { offset?: number | undefined },
): Promise<Page<Simplify<Row>>> {
  if (offset === undefined) return pageOf(query, order, asked)
  return pageFrom(query, order, { offset, limit: asked.limit })
}

/** How many rows of this query come before that one. */
export function countBefore<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  order: Order<NoInfer<Simplify<Row>>>,
  row: NoInfer<Simplify<Row>>,
) {
  return countOf(query.where(isAfter(reversed(order), keyOf(order, row))))
}

/** How many there are in all: a first page that is the last needs no second look at every row. */
export async function totalOf<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  { rows, next }: Page<unknown>,
  { cursor, offset }: { cursor?: string | undefined; offset?: number | undefined },
) {
  if (next === null && !cursor && !offset) return rows.length
  return countOf(query)
}

export async function countOf<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
) {
  // Only what a query selects tells the types what it answers, and this one may be of any table.
  const counting: { executeTakeFirst(): Promise<object | undefined> } = query
    .clearSelect()
    .select(sql<number>`count(*)`.as('count'))
  return Number(Object.values((await counting.executeTakeFirst()) ?? {})[0])
}

/** All that this query finds, `size` rows at a time: memory is bounded, however long the list. */
export async function* pagesOf<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  order: Order<NoInfer<Simplify<Row>>>,
  size: number,
): AsyncGenerator<Simplify<Row>[]> {
  let key: Key | undefined
  do {
    const rows: Simplify<Row>[] = await startingAfter(query, order, key).limit(size).execute()
    // Before it is given away: whoever takes a page may empty it.
    const last = rows.length < size ? undefined : rows.at(-1)
    key = last && keyOf(order, last)
    if (rows.length > 0) yield rows
  } while (key)
}

function startingAfter<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  order: Order<Simplify<Row>>,
  key: Key | undefined,
) {
  const ordered = order.reduce((built, { by, direction }) => built.orderBy(by, direction), query)
  return key ? ordered.where(isAfter(order, key)) : ordered
}

function isAfter<Row>(order: Order<Row>, key: Key): RawBuilder<boolean> {
  const [first, ...rest] = order
  if (!first) throw new Error('A list without an order has no pages.')
  const sign = first.direction === 'asc' ? sql`>` : sql`<`
  // Compared as one: both engines then go through an index from there.
  if (order.every(({ direction }) => direction === first.direction)) {
    return sql`(${sql.join(order.map(({ by }) => by))}) ${sign} (${sql.join(key)})`
  }
  const [value] = key
  const later = isAfter(rest, key.slice(1))
  return sql`(${first.by} ${sign} ${value} or (${first.by} = ${value} and ${later}))`
}

function keyOf<Row>(order: Order<Row>, row: Row): Key {
  return order.map(({ of }) => of(row))
}

/** Opaque to those who carry it. */
function writeCursor(key: Key) {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** A cursor of another list is none of this one's. */
function readCursor<Row>(order: Order<Row>, cursor: string): Key {
  const read = readJson(Buffer.from(cursor, 'base64url').toString('utf8'))
  const key: unknown[] = Array.isArray(read) ? read : []
  const isOfThisList =
    key.length === order.length && order.every(({ type }, at) => typeof key[at] === type)
  if (isOfThisList && key.every(isKeyValue)) return key
  throw new Refusal('invalid_input', {}, [{ path: 'cursor', fault: 'unknown_choice' }])
}

// PostgreSQL refuses a number that is no integer where it counts.
function isKeyValue(value: unknown): value is string | number {
  return typeof value === 'string' ? isStorable(value) : Number.isSafeInteger(value)
}
