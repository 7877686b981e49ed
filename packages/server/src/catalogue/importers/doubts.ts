// A part of a file of services that became nothing: where it stands, what it lacks.
import type { Doubt } from '../../platform/language/doubt.ts'

export type Unreadable = {
  file: string
  /** Its line in a table, its rank in a list; null when it is all of the file. */
  at: number | null
  unit: 'line' | 'record'
  why: Doubt
}
