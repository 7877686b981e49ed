// What phases are called, in the language chosen.
import { language } from '../language.ts'

export const { words: phaseWords } = await (language === 'en'
  ? import('./phases-en.ts')
  : import('./phases-fr.ts'))
