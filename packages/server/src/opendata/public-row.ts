// The one function that decides what leaves: the declared fields of a dataset, and nothing else.
import type { PublicTable } from './datasets.ts'

export type Cell = string | number | boolean | null
export type Row = Record<string, Cell>

/** Throws when a row holds a field that its dataset does not declare: it stays inside. */
export function publicRow(dataset: PublicTable, row: Row): Row {
  const declared = dataset.fields.map((field) => field.name)
  const undeclared = Object.keys(row).find((name) => !declared.includes(name))
  if (undeclared) throw new Error(`${dataset.id} does not publish "${undeclared}".`)
  return Object.fromEntries(declared.map((name) => [name, row[name] ?? null]))
}
