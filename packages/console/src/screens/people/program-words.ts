// The words of programs and their tokens, in the language chosen.
import { language } from '../../language.ts'

export const { words } = await (language === 'en'
  ? import('./program-words-en.ts')
  : import('./program-words-fr.ts'))
