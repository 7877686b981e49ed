// Columns of a database that nobody has said anything about, and declarations of none.
import type { Inventory } from '../../platform/personal-data/inventory.ts'

export type TableShape = { name: string; columns: string[] }

/** "table.column" of each column that no noun declares. */
export function undeclaredColumns({ declared }: Inventory, tables: TableShape[]) {
  return tables
    .filter(({ name }) => !name.startsWith('kysely_'))
    .flatMap(({ name: table, columns }) =>
      columns
        .filter((name) => declared[table]?.columns[name] === undefined)
        .map((name) => `${table}.${name}`),
    )
}

/** What is declared, keyed or written over by an erasure, and is not in the database. */
export function vainDeclarations({ declared }: Inventory, tables: TableShape[]) {
  const known = new Set(
    tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column}`)),
  )
  const said = Object.entries(declared).flatMap(([table, { key = [], columns, erasure }]) =>
    [
      ...Object.keys(columns),
      ...key,
      ...(erasure?.goes === 'columns' ? Object.keys(erasure.set) : []),
    ].map((name) => `${table}.${name}`),
  )
  return said.filter((name) => !known.has(name))
}
