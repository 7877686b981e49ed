// A value as the log shows it: in clear when it says nothing of a person and opens nothing.
import { impersonal, impersonalPatterns, staffReferences } from '../../rights/privacy/impersonal.ts'
import { inventory } from '../../rights/privacy/inventory.ts'

export type Shown = string | number | null

/** Words that people write, and what opens something: told apart by a digest only. */
const hidden = /secret|token|hash|sealed|email|url|text|message|note|comment|contact|search_key/
/** Of the team, and the very point of the log. */
const roles = 'staff_members.roles'
const longest = 300

/** The digest is keyed: two values can be told apart, and nobody reads either. */
export function createShow(digest: (text: string) => string) {
  return (table: string, column: string, value: unknown): Shown => {
    if (value === null || value === undefined) return null
    if (typeof value === 'number') return value
    const text = String(value)
    const mark = `#${digest(text).slice(0, 12)}`
    if (!isClear(table, column)) return mark
    return text.length <= longest ? text : `${text.slice(0, longest)}… ${mark}`
  }
}

function isClear(table: string, column: string) {
  if (`${table}.${column}` === roles) return true
  if (hidden.test(column)) return false
  const declared = inventory[table]?.columns[column]
  if (declared) return declared.form === 'id'
  if (impersonal[table]?.includes(column)) return true
  return staffReferences.test(column) || impersonalPatterns.some((known) => known.test(column))
}
