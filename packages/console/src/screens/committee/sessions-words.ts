// The words of the list of sessions, in the language chosen.
import { language } from '../../language.ts'

export const { words } = await (language === 'en'
  ? import('./sessions-words-en.ts')
  : import('./sessions-words-fr.ts'))
