// What the nouns declare of their tables, joined: export, erasure, rotation, the log and the privacy
// page all read this, so that none of them can forget what another knows.
import type { Declaration, DeclaredTable } from './declaration.ts'

export type Inventory = {
  /** Every table, with every column. */
  declared: Record<string, DeclaredTable>
  /** Those that hold something personal, with their personal columns. */
  personal: Record<string, Declaration>
}

declare module '../deps.ts' {
  interface Deps {
    /** What each table holds of people. */
    inventory: Inventory
  }
}

export function inventoryOf(declared: Record<string, DeclaredTable>): Inventory {
  const personal = Object.entries(declared).flatMap(([table, one]) =>
    one.title ? [[table, { ...one, columns: personalColumns(one) }] as const] : [],
  )
  return { declared, personal: Object.fromEntries(personal) }
}

function personalColumns({ columns }: DeclaredTable): Declaration['columns'] {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([name, said]) =>
      typeof said === 'string' ? [] : [[name, said]],
    ),
  )
}

/** Every column that the application's key seals, with the key of its table. */
export function sealedColumns({ declared }: Inventory) {
  return Object.entries(declared).flatMap(([table, { key = [], columns }]) => {
    const sealed = Object.entries(columns).flatMap(([name, said]) => {
      const isSealed =
        said === 'own_secret' || (typeof said === 'object' && said.form.startsWith('sealed'))
      return isSealed ? [name] : []
    })
    return sealed.length > 0 ? [{ table, key, columns: sealed }] : []
  })
}
