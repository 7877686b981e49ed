// The words of an item of a committee, in the language chosen.
import { language } from '../../language.ts'

export const { words } = await (language === 'en'
  ? import('./item-words-en.ts')
  : import('./item-words-fr.ts'))
