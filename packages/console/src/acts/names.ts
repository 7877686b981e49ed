// The acts of the team as one chooses among them, in the order of the alphabet.
import { language } from '../language.ts'
import { phrases } from './words.ts'

export const actNames = Object.entries(phrases)
  .map(([value, phrase]) => ({ value, label: phrase.replace(/[[\]]/g, '') }))
  .sort((one, other) => one.label.localeCompare(other.label, language))
