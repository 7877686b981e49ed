// The words of the committee’s dialogs, in the language chosen.
import { language } from '../../language.ts'

export const { words } = await (language === 'en'
  ? import('./dialog-words-en.ts')
  : import('./dialog-words-fr.ts'))
