// The words of what is judged, in the language chosen.
import { language } from '../../language.ts'

export const { words } = await (language === 'en'
  ? import('./dossier-words-en.ts')
  : import('./dossier-words-fr.ts'))
