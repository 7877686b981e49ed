// What a mail of each kind keeps of what it is about, until it is written: each noun adds its own.
import type { NoFacts } from '../platform/events/events.ts'

/** By the kind of mail: numbers and times, never words nor secrets. */
export interface MailFacts {
  /** What it tells are notices, which point to it. */
  letter: NoFacts
}

export type MailKindName = keyof MailFacts
