// Which language an element speaks, and its texts: French is here, others load on use.
import { formatsIn } from './formats.ts'
import { fr, type Texts } from './fr.ts'

/** The nearest `lang`, through shadow roots; two letters. */
export function nearestLanguage(from: Element): string {
  const holder = from.closest('[lang]')
  if (holder) return (holder.getAttribute('lang') ?? '').slice(0, 2).toLowerCase()
  const root = from.getRootNode()
  return root instanceof ShadowRoot ? nearestLanguage(root.host) : ''
}

/** French also where the language is not ours, or its file does not come. */
export async function textsIn(language: string): Promise<Texts> {
  if (language !== 'en') return fr
  return import('./en.ts').then(
    ({ english }) => english(formatsIn('en-GB')),
    () => fr,
  )
}
