// What the team's acts are called, in the language chosen.
import { language } from '../language.ts'

export const { phrases, others } = await (language === 'en'
  ? import('./words-en.ts')
  : import('./words-fr.ts'))
