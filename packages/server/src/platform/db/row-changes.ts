// Runs a query that writes, and says which rows it found and which it left: before and after.
import {
  type CompiledQuery,
  type DatabaseConnection,
  type DeleteQueryNode,
  DummyDriver,
  type InsertQueryNode,
  Kysely,
  type OperationNode,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryCompiler,
  type QueryResult,
  ReturningNode,
  type RootOperationNode,
  SelectionNode,
  TableNode,
  type UpdateQueryNode,
} from 'kysely'
import { insertedRows } from './inserted-rows.ts'

export type Row = Record<string, unknown>

/** One row: `before` is null when it is new, `after` when it is gone. */
export type Change = { table: string; before: Row | null; after: Row | null }

const rawWrite = /^\s*(with\b.*\b)?(insert|update|delete|truncate|merge|replace)\b/is

export function isWrite({ query, sql }: CompiledQuery) {
  if (query.kind === 'RawNode') return rawWrite.test(sql)
  return /^(Insert|Update|Delete|Merge)QueryNode$/.test(query.kind)
}

export function observeRows(compiler: QueryCompiler, { locksRows }: { locksRows: boolean }) {
  const builder = new Kysely<Record<string, Row>>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })

  /** Every column of the rows of a table, held until the transaction ends. */
  const selectAll = (table: string) => {
    const query = builder.selectFrom(table).selectAll()
    return locksRows ? query.forUpdate() : query
  }

  return async function observe<R>(
    connection: DatabaseConnection,
    query: CompiledQuery,
    changes: Change[],
  ): Promise<QueryResult<R>> {
    const run = async (node: RootOperationNode) => {
      const { rows } = await connection.executeQuery<Row>(
        compiler.compileQuery(node, query.queryId),
      )
      return rows
    }
    const node = query.query
    if (node.kind === 'InsertQueryNode') {
      const table = nameOf(node.into)
      const { rows, keys } = insertedRows(node)
      const before = keys.length === 0 ? [] : await run(present(table, rows, keys))
      const after = await run(returningAll(node))
      changes.push(...paired(table, before, { after, by: keys }))
      return answer<R>(node, after)
    }
    if (node.kind === 'UpdateQueryNode') {
      const table = nameOf(node.table)
      const found = { ...selectAll(table).toOperationNode(), ...parts(node) }
      const before = await run(found)
      const after = await run(returningAll(node))
      const set = new Set((node.updates ?? []).map(({ column }) => columnOf(column)))
      const by = Object.keys(before[0] ?? {}).filter((name) => !set.has(name))
      changes.push(...paired(table, before, { after, by }))
      return answer<R>(node, after)
    }
    if (node.kind === 'DeleteQueryNode') {
      const table = nameOf(node.from.froms[0])
      const before = await run(returningAll(node))
      changes.push(...before.map((row) => ({ table, before: row, after: null })))
      return answer<R>(node, before)
    }
    throw new Error(`What this query changes cannot be told: ${query.sql.slice(0, 60)}`)
  }

  function present(table: string, rows: Row[], keys: string[]) {
    return selectAll(table)
      .where((row) =>
        row.or(rows.map((one) => row.and(keys.map((key) => row(key, '=', one[key]))))),
      )
      .toOperationNode()
  }
}

function parts({ where, with: common }: UpdateQueryNode) {
  return { ...(where && { where }), ...(common && { with: common }) }
}

type Writing = InsertQueryNode | UpdateQueryNode | DeleteQueryNode

// What the query itself returns comes last, so that its own names win.
function returningAll<Node extends Writing>(node: Node): Node {
  const all = SelectionNode.createSelectAll()
  return { ...node, returning: ReturningNode.create([all, ...(node.returning?.selections ?? [])]) }
}

function answer<R>(node: Writing, rows: Row[]): QueryResult<R> {
  const returned: unknown[] = node.returning ? rows : []
  return { rows: returned as R[], numAffectedRows: BigInt(rows.length) }
}

/** Rows that agree on what the query leaves alone are one row; those left as they were are none. */
function paired(table: string, before: Row[], { after, by }: { after: Row[]; by: string[] }) {
  const keyOf = (row: Row) => JSON.stringify(by.map((name) => row[name]))
  const known = new Map(before.map((row) => [keyOf(row), row]))
  return after.flatMap((row): Change[] => {
    const old = known.get(keyOf(row))
    if (!old) return [{ table, before: null, after: row }]
    // Without the other names under which the query returns a column.
    const left = Object.fromEntries(Object.keys(old).map((name) => [name, row[name]]))
    const isSame = Object.keys(old).every((name) => old[name] === left[name])
    return isSame ? [] : [{ table, before: old, after: left }]
  })
}

function nameOf(node: OperationNode | undefined) {
  if (node && TableNode.is(node)) return node.table.identifier.name
  throw new Error('A query of an act writes to no table by its own name.')
}

function columnOf(node: OperationNode) {
  if ('column' in node && typeof node.column === 'object' && node.column && 'name' in node.column) {
    return String(node.column.name)
  }
  throw new Error('An act sets something that is no column.')
}
