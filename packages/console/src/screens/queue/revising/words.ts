// The words of corrections, in the language chosen.
import { language } from '../../../language.ts'

export const { words } = await (language === 'en'
  ? import('./words-en.ts')
  : import('./words-fr.ts'))
