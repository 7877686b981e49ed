// What is said of a table that holds personal data: of whom, what for, how long, and how it goes.
import type { PeriodName } from './periods.ts'

/** French is what the law is read in; English is a courtesy. */
export type Words = { fr: string; en: string }

/**
 * How a column holds what it holds. `sealed` and `sealed_json` are encrypted, and rotated; a
 * `digest` is keyed or of random bits: nobody reads anything from it.
 */
export type Form = 'text' | 'json' | 'id' | 'sealed' | 'sealed_json' | 'digest'

/** Where a column leads to a participant: their number is the whole of it, or stands within it. */
export type Naming = 'whole' | 'within'

export type Column = { holds: Words; form: Form; names?: Naming }

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

/** Which of two rows stays, when someone and whoever joins them each have one. */
export type Kept =
  /** Of whom they join. */
  | 'other'
  /** Of the one whose mailbox it is from then on. */
  | 'mailbox'
  /** Both: what made them one gets the number of the row that joins. */
  | 'both'
  /** The later by this column, where nothing is for ever. */
  | { latest: string }

/** What becomes of someone's rows when they turn out to be another participant, whom they join. */
export type Joining =
  /** The number of whom they join stands wherever theirs stood. */
  | { goes: 'moves' }
  /** The same; `on`: what both cannot have, beside whose it is. */
  | { goes: 'moves'; on: string[]; keeps: Kept }
  /** They are about a mailbox: those of the one that is left go. */
  | { goes: 'with_mailbox' }
  /** They are counted once a person, and published: whoever has such rows is joined to nobody. */
  | { goes: 'apart' }
  /** They end. */
  | { goes: 'ends' }
  /** It leads to no account, or is the account itself. */
  | { goes: 'otherwise' }

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
  joining: Joining
  erasure: Erasure
}

type Told = [fr: string, en: string]

const column =
  (form: Form) =>
  (...[fr, en]: Told): Column => ({ holds: { fr, en }, form })

export const [text, json, id, sealed, sealedJson, digest] = [
  column('text'),
  column('json'),
  column('id'),
  column('sealed'),
  column('sealed_json'),
  column('digest'),
] as const

export const words = (fr: string, en: string): Words => ({ fr, en })

/** Their number stands somewhere in it. */
export const mentioning = (told: Column): Column => ({ ...told, names: 'within' })

export const participantId: Column = {
  ...id('Votre numéro interne', 'Your internal number'),
  names: 'whole',
}
export const intentId = id('La démarche qui a produit cet acte', 'The step that made this act')
