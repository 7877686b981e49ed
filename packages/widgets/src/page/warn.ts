// What the webmaster can mend, said once on the console with a link to its documentation.
import { settings } from './settings.ts'

const said = new Set<string>()

/** `topic` is the anchor in the documentation; `what`, the tag, id or key at fault. */
export function warn(topic: string, what = '') {
  const message = `Parvis: ${topic} ${what}, ${settings.server}/aide/integration#${topic}`
  if (!said.has(message)) console.warn(message)
  said.add(message)
}
