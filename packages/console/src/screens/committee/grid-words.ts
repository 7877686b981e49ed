// The words of the member's grid, in the language chosen.
import { language } from '../../language.ts'

export const { words } = await (language === 'en'
  ? import('./grid-words-en.ts')
  : import('./grid-words-fr.ts'))
