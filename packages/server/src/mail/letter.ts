// A mail before it is text or HTML: both are made from this, so that they say the same.
import type { Language } from '../platform/language/language.ts'

/** A link says where it leads; `note` is for a link that is private, or that takes a button. */
export type LetterLink = { text: string; url: string }

export type Item = {
  heading: string
  paragraphs: string[]
  /** Words of the team, in the language they were written in. */
  reply?: string
  facts: { label: string; value: string }[]
  link?: LetterLink
}

/** Before a value: French sets a space there. */
export const colon = { fr: ' :', en: ':' } as const

export type Letter = {
  language: Language
  subject: string
  greeting: string
  /** Said before the items when there are several. */
  lead?: string
  items: Item[]
  closing: string[]
  signature: string
  /** Why it came, and how to have no more of it. */
  footer: { reason: string; links: LetterLink[] }
}
