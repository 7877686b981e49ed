// Search keys: text without accents, ligatures, punctuation or abbreviations, the same everywhere.

import { withoutMarks } from './normal-form.ts'

const ligatures: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss' }
const abbreviations: Record<string, string> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
}

/** "L'Haÿ-les-Roses" → "l hay les roses"; "St-Étienne" → "saint etienne". */
export function fold(text: string) {
  return withoutMarks(text.toLowerCase())
    .replace(/[œæß]/g, (letter) => ligatures[letter] ?? letter)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map((word) => abbreviations[word] ?? word)
    .join(' ')
}
