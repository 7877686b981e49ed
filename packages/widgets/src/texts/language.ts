// Which language an element speaks, and its texts: French is here, others load on use.
import { loadEnglish } from '../page/files.ts'
import { formatsIn } from './formats.ts'
import { fr, type Texts } from './fr.ts'

/** `en` or `fr`, from the nearest `lang`, through shadow roots; French where it is neither. */
export function nearestLanguage(from: Element): string {
  const holder = from.closest('[lang]')
  const root = from.getRootNode()
  if (!holder && root instanceof ShadowRoot) return nearestLanguage(root.host)
  return /^en/i.test(holder?.getAttribute('lang') ?? '') ? 'en' : 'fr'
}

/** French also where another language's file does not come. */
export async function textsIn(language: string): Promise<Texts> {
  if (language === 'fr') return fr
  return loadEnglish().then(
    ({ english }) => english(formatsIn('en-GB')),
    () => fr,
  )
}
