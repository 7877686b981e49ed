// What one may doubt of what a file says, in both languages of the interface.
import type { Language } from '../../platform/language/language.ts'

export type Doubt = Record<Language, string>

export type Warn = (doubt: Doubt) => void

export const doubt = (fr: string, en: string): Doubt => ({ fr, en })

/** A part of a file that became nothing: where it stands, what it lacks. */
export type Unreadable = {
  file: string
  /** Its line in a table, its rank in a list; null when it is all of the file. */
  at: number | null
  unit: 'line' | 'record'
  why: Doubt
}
