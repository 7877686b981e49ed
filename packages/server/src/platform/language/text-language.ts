// In which language a text that people wrote is: what pages and elements carry as `lang`.
import { z } from 'zod'

/** BCP 47, as `lang` takes it: "fr", "pt-BR", "oc". */
export const textLanguage = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, { message: 'unknown_choice' })
  .meta({ examples: ['fr'] })

/** "en_gb", " EN " → "en-GB", "en", and "fr-FR" → "fr", as all our texts are; undefined of what names no language. */
export function languageSaid(given: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(given.trim().replaceAll('_', '-'))
    return textLanguage.safeParse(tag === 'fr-FR' ? 'fr' : tag).data
  } catch {
    return undefined
  }
}

/** French pages say the language of what is not French. */
export function otherThanFrench(language: string) {
  return /^fr\b/.test(language) ? undefined : language
}
