// The words of what is beside the board, in the language chosen.
import { language } from '../../language.ts'

export const { words } = await (language === 'en'
  ? import('./beside-words-en.ts')
  : import('./beside-words-fr.ts'))
