// Of which rows a statement speaks, for the tables that every confirmation writes: by the column that all their statements name.
import {
  AliasNode,
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  DeleteQueryNode,
  FromNode,
  IdentifierNode,
  InsertQueryNode,
  JoinNode,
  type OperationNode,
  OperatorNode,
  ParensNode,
  PrimitiveValueListNode,
  ReferenceNode,
  SelectQueryNode,
  TableNode,
  UpdateQueryNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
} from 'kysely'
import { partsOf } from './statement-nodes.ts'

/** A support of one proposal leaves the answers about all others as they are. */
const keyColumns: Readonly<Record<string, string>> = {
  tallies: 'proposal_id',
  supports: 'proposal_id',
}

type Keys = readonly string[] | undefined

/** The keys that a selection is limited to; undefined when it may read any row. */
export function keysAsked(query: OperationNode, table: string): Keys {
  const column = keyColumns[table]
  if (!column || !SelectQueryNode.is(query) || query.setOperations) return undefined
  const mentions = [...partsOf(query)].flatMap(tablesFrom).filter((one) => one.table === table)
  const own = rootTables(query)
  const [mention] = own.filter((one) => one.table === table)
  if (mentions.length !== 1 || !mention) return undefined
  const qualify = own.length === 1 ? mention.name : undefined
  return valuesOf(`${mention.name}.${column}`, conditionsOf(query), qualify)
}

/** The keys that a statement writes at; undefined when it may write any row. */
export function keysWritten(query: OperationNode, table: string): Keys {
  const column = keyColumns[table]
  if (!column) return undefined
  if (InsertQueryNode.is(query)) return valuesInserted(query, column)
  const isPlain = UpdateQueryNode.is(query) || DeleteQueryNode.is(query)
  if (!isPlain || setsColumn(query, column)) return undefined
  return valuesOf(`${table}.${column}`, flat(query.where?.where), table)
}

/** The keys of rows that are written as they are. */
export function keysOfRows(rows: readonly object[], table: string): Keys {
  const column = keyColumns[table]
  if (!column) return undefined
  const found = rows.map((row): unknown => Reflect.get(row, column))
  const texts = found.filter((value) => typeof value === 'string')
  return texts.length === found.length ? [...new Set(texts)] : undefined
}

type Mention = { table: string; name: string }

function tablesFrom(part: OperationNode): Mention[] {
  if (FromNode.is(part)) return part.froms.flatMap(mentionOf)
  return JoinNode.is(part) ? mentionOf(part.table) : []
}

const rootTables = ({ from, joins = [] }: SelectQueryNode) =>
  [...(from ? [from] : []), ...joins].flatMap(tablesFrom)

function mentionOf(node: OperationNode): Mention[] {
  if (TableNode.is(node)) return [{ table: nameOf(node), name: nameOf(node) }]
  if (!AliasNode.is(node) || !TableNode.is(node.node)) return []
  const name = IdentifierNode.is(node.alias) ? node.alias.name : nameOf(node.node)
  return [{ table: nameOf(node.node), name }]
}

const nameOf = ({ table }: TableNode) => table.identifier.name

// What joins two columns limits either where the other is limited: rows that find no match say nothing.
function conditionsOf({ where, joins = [] }: SelectQueryNode) {
  return [
    ...flat(where?.where),
    ...joins.flatMap(({ on }) => flat(on?.on)).filter((one) => ReferenceNode.is(one.rightOperand)),
  ]
}

/** What must all hold. */
function flat(node: OperationNode | undefined): BinaryOperationNode[] {
  if (!node) return []
  if (AndNode.is(node)) return [...flat(node.left), ...flat(node.right)]
  if (ParensNode.is(node)) return flat(node.node)
  return BinaryOperationNode.is(node) ? [node] : []
}

function valuesOf(wanted: string, conditions: BinaryOperationNode[], only: string | undefined) {
  const names = new Set([wanted])
  // As many rounds as there are joins lead from one column to all that equal it.
  for (const _ of conditions) {
    for (const { leftOperand, operator, rightOperand } of conditions) {
      const [left, right] = [columnOf(leftOperand, only), columnOf(rightOperand, only)]
      if (!isOperator(operator, '=') || !left || !right) continue
      if (names.has(left)) names.add(right)
      else if (names.has(right)) names.add(left)
    }
  }
  for (const { leftOperand, operator, rightOperand } of conditions) {
    const column = columnOf(leftOperand, only)
    if (!column || !names.has(column)) continue
    const values = isOperator(operator, '=', 'in') ? textsOf(rightOperand) : undefined
    if (values) return values
  }
  return undefined
}

const isOperator = (node: OperationNode, ...names: string[]) =>
  OperatorNode.is(node) && names.includes(node.operator)

function columnOf(node: OperationNode, only: string | undefined) {
  if (!ReferenceNode.is(node) || !ColumnNode.is(node.column)) return undefined
  const table = node.table ? nameOf(node.table) : only
  return table && `${table}.${node.column.column.name}`
}

/** Undefined when one of them is no text that was given. */
function textsOf(node: OperationNode): string[] | undefined {
  const values = ValueNode.is(node)
    ? [node.value]
    : PrimitiveValueListNode.is(node)
      ? node.values
      : ValueListNode.is(node)
        ? node.values.map((one) => (ValueNode.is(one) ? one.value : undefined))
        : [undefined]
  const texts = values.filter((value) => typeof value === 'string')
  return texts.length === values.length ? texts : undefined
}

function valuesInserted({ columns = [], values }: InsertQueryNode, column: string): Keys {
  const at = columns.findIndex((one) => one.column.name === column)
  if (at < 0 || !values || !ValuesNode.is(values)) return undefined
  const found = values.values.map((row) => {
    const value: unknown = row.values[at]
    return PrimitiveValueListNode.is(row) ? value : givenIn(value)
  })
  const texts = found.filter((value) => typeof value === 'string')
  return texts.length === found.length ? texts : undefined
}

const givenIn = (node: unknown) =>
  typeof node === 'object' && node !== null && 'value' in node ? node.value : undefined

/** A row whose key changes leaves one, and comes to another. */
const setsColumn = (query: UpdateQueryNode | DeleteQueryNode, column: string) =>
  'updates' in query &&
  (query.updates ?? []).some(
    (one) => ColumnNode.is(one.column) && one.column.column.name === column,
  )
