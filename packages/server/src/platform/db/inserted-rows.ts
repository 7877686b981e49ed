// What an insertion is about to write, and by which columns it would meet a row that is there.
import type { InsertQueryNode, OperationNode } from 'kysely'
import type { Row } from './row-changes.ts'

/** `keys` is empty when it never changes a row that is there. */
export function insertedRows({ columns = [], values, onConflict }: InsertQueryNode) {
  const keys = onConflict?.updates
    ? (onConflict.columns ?? []).map(({ column }) => column.name)
    : []
  const names = columns.map(({ column }) => column.name)
  return { rows: keys.length === 0 ? [] : listed(values).map((list) => toRow(names, list)), keys }
}

function listed(node: OperationNode | undefined): unknown[][] {
  if (!node || !('values' in node) || !Array.isArray(node.values)) return []
  return node.values.map((list) => {
    const values: unknown = list?.values
    return Array.isArray(values) ? values.map(plain) : []
  })
}

const plain = (value: unknown) =>
  value && typeof value === 'object' && 'kind' in value && 'value' in value ? value.value : value

function toRow(names: string[], list: unknown[]): Row {
  return Object.fromEntries(names.map((name, position) => [name, list[position]]))
}
