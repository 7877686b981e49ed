// What the webmaster can mend, said once on the console with a link to its documentation.
import { settings } from './settings.ts'

const said = new Set<string>()

/** `topic` is the anchor in the documentation; `what`, the tag, id or key at fault; `once`, what counts as the same. */
export function warn(topic: string, what = '', once = what) {
  if (said.has(topic + once)) return
  said.add(topic + once)
  console.warn(`Parvis: ${topic} ${what}, ${settings.server}/aide/integration#${topic}`)
}
