// The one function that decides what leaves: the declared fields of a dataset, and nothing else.
import type { PublicTable } from './datasets.ts'

export type Cell = string | number | boolean | null
export type Row = Record<string, Cell>

/** Throws when a row holds a field that its dataset does not declare: it stays inside. */
export function publicRow(dataset: PublicTable, row: Row): Row {
  const left: Row = {}
  let known = 0
  // Plain loops: a million rows pass here, and each list made for one would be thrown away.
  for (const { name } of dataset.fields) {
    const cell = row[name]
    left[name] = cell ?? null
    if (cell !== undefined) known += 1
  }
  if (countFields(row) > known) {
    const undeclared = Object.keys(row).find((name) => !Object.hasOwn(left, name))
    if (undeclared) throw new Error(`${dataset.id} does not publish "${undeclared}".`)
  }
  return left
}

function countFields(row: Row) {
  let count = 0
  for (const name in row) if (Object.hasOwn(row, name)) count += 1
  return count
}
