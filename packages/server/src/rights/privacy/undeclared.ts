// Text columns of a database that nobody has said anything about, and declarations of none.
import { impersonal, impersonalPatterns, staffReferences } from './impersonal.ts'
import { inventory } from './inventory.ts'

export type TableShape = { name: string; columns: { name: string; isText: boolean }[] }

/** "table.column" of each text column that is neither declared personal nor declared not to be. */
export function undeclaredColumns(tables: TableShape[]) {
  return tables
    .filter(({ name }) => !name.startsWith('kysely_'))
    .flatMap(({ name: table, columns }) =>
      columns
        .filter(({ name, isText }) => isText && !isDeclared(table, name))
        .map(({ name }) => `${table}.${name}`),
    )
}

function isDeclared(table: string, column: string) {
  if (inventory[table]?.columns[column] || impersonal[table]?.includes(column)) return true
  return staffReferences.test(column) || impersonalPatterns.some((pattern) => pattern.test(column))
}

/** What is declared, keyed or written over by an erasure, and is not in the database. */
export function vainDeclarations(tables: TableShape[]) {
  const known = new Set(
    tables.flatMap(({ name, columns }) => columns.map((one) => `${name}.${one.name}`)),
  )
  const personal = Object.entries(inventory).flatMap(([table, { key, columns, erasure }]) =>
    [
      ...Object.keys(columns),
      ...key,
      ...(erasure.goes === 'columns' ? Object.keys(erasure.set) : []),
    ].map((name) => `${table}.${name}`),
  )
  const others = Object.entries(impersonal).flatMap(([table, names]) =>
    names.map((name) => `${table}.${name}`),
  )
  return [...personal, ...others].filter((name) => !known.has(name))
}
