// What an import did, item by item.
import type { FieldChange } from './rules.ts'

export type ImportReport = { items: ItemReport[]; warnings: string[]; isDryRun: boolean }

export type ItemReport = {
  id: string
  name: string
  outcome: 'added' | 'updated' | 'unchanged'
  changes: FieldChange[]
  warnings: string[]
}
