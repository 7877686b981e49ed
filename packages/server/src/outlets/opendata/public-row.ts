// The one function that decides what leaves: the declared fields of a dataset, and nothing else.
import type { PublicTable } from './datasets.ts'

export type Cell = string | number | boolean | null
export type Row = Record<string, Cell>

/**
 * Throws when a row holds a field, or a word in one, that its dataset does not declare: it stays inside.
 * A moment leaves to the second, as Table Schema has it.
 */
export function publicRow(dataset: PublicTable, row: Row): Row {
  const left: Row = {}
  let known = 0
  // Plain loops: a million rows pass here, and each list made for one would be thrown away.
  for (const { name, type, values } of dataset.fields) {
    const cell = row[name]
    left[name] = cell ?? null
    if (cell !== undefined) known += 1
    if (typeof cell !== 'string') continue
    if (type === 'datetime') left[name] = toTheSecond(cell)
    if (values && !Object.hasOwn(values, cell)) left[name] = otherWord(dataset, name, values)
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

function otherWord({ id }: PublicTable, name: string, values: Record<string, string>) {
  if (Object.hasOwn(values, 'autre')) return 'autre'
  throw new Error(`${id} does not publish this word as ${name}.`)
}

const toTheSecond = (moment: string) => moment.replace(/\.\d+Z$/, 'Z')
