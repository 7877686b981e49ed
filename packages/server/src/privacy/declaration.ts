// What is said of a table that holds personal data: of whom, what for, how long, and how it goes.
import type { PeriodName } from './periods.ts'

/** French is what the law is read in; English is a courtesy. */
export type Words = { fr: string; en: string }

/**
 * How a column holds what it holds. `sealed` and `sealed_json` are encrypted, and rotated; a
 * `digest` is keyed or of random bits: nobody reads anything from it.
 */
export type Form = 'text' | 'json' | 'id' | 'sealed' | 'sealed_json' | 'digest'

export type Column = { holds: Words; form: Form }

/** How the rows of a person are found. */
export type Subject =
  /** This column names the participant. */
  | { participant: string }
  /** This column is the keyed index of their mailbox, or their number stands in the other. */
  | { mailbox: string; mentions: string }
  /** Its case is about them. */
  | { case: string }
  /** Their number stands somewhere in one of these columns. */
  | { mentions: string[] }
  /** Members of the team, and people whom public sources name: no account of theirs leads there. */
  | 'elsewhere'

export type Erasure =
  /** The rows go with the account. */
  | { goes: 'rows' }
  /** The rows belong to others too: these columns are written over. */
  | { goes: 'columns'; set: Record<string, string | null>; rule: Words }
  /** The noun itself knows what must still be counted. */
  | { goes: 'by_rule'; rule: Words }
  /** It has no account to go with. */
  | { goes: 'otherwise'; how: Words }

export type Basis = 'public_task' | 'consent'

export type Declaration = {
  title: Words
  purpose: Words
  basis: Basis
  retention: PeriodName
  subject: Subject
  /** Its primary key, by which sealed values are found to be sealed anew. */
  key: string[]
  columns: Record<string, Column>
  erasure: Erasure
}

type Told = [fr: string, en: string]

const column =
  (form: Form) =>
  (...[fr, en]: Told): Column => ({ holds: { fr, en }, form })

export const [text, json, id, sealed, sealedJson, digest] = [
  ...[column('text'), column('json'), column('id')],
  ...[column('sealed'), column('sealed_json'), column('digest')],
] as const

export const words = (fr: string, en: string): Words => ({ fr, en })

export const participantId = id('Votre numéro interne', 'Your internal number')
export const intentId = id('La démarche qui a produit cet acte', 'The step that made this act')
