// Which tables a statement reads and writes, and of which rows, as far as it says so itself.
import {
  CommonTableExpressionNameNode,
  type CompiledQuery,
  type OperationNode,
  RawNode,
  ReferenceNode,
  type RootOperationNode,
  TableNode,
} from 'kysely'
import { keptByText } from './by-text.ts'
import { isHotRead } from './hot-reads.ts'
import { isHot } from './hot-writes.ts'
import { keysAsked, keysOfRows, keysWritten } from './row-keys.ts'
import { isNode, partsOf } from './statement-nodes.ts'

/** All rows of a table; or those of some keys, where its key is known (`row-keys.ts`). */
export type Touched = { table: string; keys?: readonly string[] }

/** What changes tables themselves, or in a way that cannot be told, may have changed all there is. */
export const everything = 'everything'

export type Written = Touched[] | typeof everything

type Tables = { reads: readonly string[]; writes: readonly string[] | typeof everything }

/** The same statements come again and again. */
const known = keptByText<Tables>(1024 * 1024)

export function readBy(query: CompiledQuery): Touched[] {
  const whole = isHotRead(query) ? undefined : query.query
  return tablesOf(query).reads.map((table) => withKeys(table, whole && keysAsked(whole, table)))
}

export function writtenBy(query: CompiledQuery): Written {
  const { writes } = tablesOf(query)
  if (writes === everything) return everything
  // Its statement is compiled for one row only: which ones it writes is with it.
  const rows = isHot(query) ? query.rows : undefined
  return writes.map((table) =>
    withKeys(table, rows ? keysOfRows(rows, table) : keysWritten(query.query, table)),
  )
}

const withKeys = (table: string, keys: readonly string[] | undefined): Touched => ({
  table,
  ...(keys && { keys }),
})

const tablesOf = ({ query, sql }: CompiledQuery) => known.of(sql, () => lookedUp(query, sql))

function lookedUp(query: RootOperationNode, sql: string): Tables {
  const parts = [...partsOf(query)]
  // Within a reference to a column, a table goes by its name in this statement.
  const within = parts.filter(ReferenceNode.is).flatMap(({ table }) => table ?? [])
  const own = new Set<OperationNode>(within)
  const reads = new Set(
    parts.filter(TableNode.is).flatMap((part) => (own.has(part) ? [] : nameOf(part))),
  )
  for (const part of parts)
    if (CommonTableExpressionNameNode.is(part)) reads.delete(nameOf(part.table))
  const writes = new Set<string>()
  for (const part of parts) {
    const target = targetOf(part)
    if (target === everything) return { reads: [...reads], writes: everything }
    if (target) writes.add(target)
  }
  // What was written by hand is only text.
  if (parts.some(RawNode.is)) {
    for (const [, name = ''] of sql.matchAll(named)) reads.add(name)
    for (const [, name = ''] of sql.matchAll(changed)) writes.add(name)
    if (query.kind === 'RawNode' && total.test(sql))
      return { reads: [...reads], writes: everything }
  }
  return { reads: [...reads], writes: [...writes] }
}

const named = /\b(?:from|join)\s+"?([a-z_]\w*)/gi
const changed =
  /\b(?:insert\s+into|update|delete\s+from|merge\s+into|replace\s+into)\s+"?([a-z_]\w*)/gi
const total = /^\s*(truncate|drop|alter|create|attach|detach|copy|do|call)\b/i

const nameOf = ({ table }: TableNode) => table.identifier.name

/** The table that a part writes to. */
function targetOf(part: OperationNode): string | typeof everything | undefined {
  switch (part.kind) {
    case 'InsertQueryNode':
    case 'MergeQueryNode':
      return nameIn(part, 'into')
    case 'UpdateQueryNode':
      return nameIn(part, 'table')
    case 'DeleteQueryNode':
      return nameIn(part, 'from')
    default:
      return /^(Create|Alter|Drop|Refresh)/.test(part.kind) ? everything : undefined
  }
}

function nameIn(part: OperationNode, place: string) {
  const target: unknown = Reflect.get(part, place)
  const [table] = isNode(target) ? [...partsOf(target)].filter(TableNode.is) : []
  return table ? nameOf(table) : everything
}
