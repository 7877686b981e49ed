// The languages that a text of a service may be in, by their names: those of France and of its neighbours.
import { language } from '../../language.ts'

const usual = 'fr en br ca co de es eu gcf gsw it nl oc pt rcf'.split(' ')
const names = new Intl.DisplayNames(language, { type: 'language' })

/** With the one that it has, whatever it is. */
export function languagesWith(present: string | undefined) {
  const all = !present || usual.includes(present) ? usual : [...usual, present]
  return all.map((value) => ({ value, label: names.of(value) ?? value }))
}
