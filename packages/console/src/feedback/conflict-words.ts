// The words of a conflict, in the language chosen.
import { language } from '../language.ts'

export const { words } = await (language === 'en'
  ? import('./conflict-words-en.ts')
  : import('./conflict-words-fr.ts'))
