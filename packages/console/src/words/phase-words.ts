// What phases are called, in the language chosen.
import { language } from '../language.ts'

export const { words } = await (language === 'en'
  ? import('./phase-words-en.ts')
  : import('./phase-words-fr.ts'))
