// The words of the form of a session, in the language chosen.
import { language } from '../../language.ts'

export const { words } = await (language === 'en'
  ? import('./prepare-words-en.ts')
  : import('./prepare-words-fr.ts'))
