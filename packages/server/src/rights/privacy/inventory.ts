// Every table that holds personal data, and what is said of it: export, erasure, rotation and the
// privacy page all read this, so that none of them can forget what another knows.
import { acts } from './acts.ts'
import type { Declaration } from './declaration.ts'
import { mailRecords } from './mails.ts'
import { others } from './others.ts'
import { people } from './people.ts'
import { teamAccess } from './team.ts'

export const inventory: Record<string, Declaration> = {
  ...people,
  ...acts,
  ...mailRecords,
  ...others,
  ...teamAccess,
}

/** Sealed though they tell nothing of a person: they must be sealed anew all the same. */
const sealedBesides: Record<string, { key: string[]; columns: string[] }> = {
  webhook_endpoints: { key: ['id'], columns: ['secret', 'old_secret'] },
}

/** Every column that the application's key seals, with the key of its table. */
export function sealedColumns() {
  const personal = Object.entries(inventory).map(([table, { key, columns }]) => ({
    table,
    key,
    columns: Object.keys(columns).filter((name) => columns[name]?.form.startsWith('sealed')),
  }))
  const besides = Object.entries(sealedBesides).map(([table, one]) => ({ table, ...one }))
  return [...personal, ...besides].filter(({ columns }) => columns.length > 0)
}
