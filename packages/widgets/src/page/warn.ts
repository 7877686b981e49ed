// What the webmaster can mend, said once on the console with a link to its documentation.
import { embeddingPath } from '@parvis/sdk'
import { settings } from './settings.ts'

/** By what counts as the same. */
export const said = new Map<string, string>()

/** `topic` is the anchor in the documentation; `what`, the tag, id or key at fault; `once`, what counts as the same. */
export function warn(topic: string, what = '', once = what) {
  if (said.has(topic + once)) return
  const words = `Parvis: ${topic} ${what}, ${settings.server}${embeddingPath}#${topic}`
  said.set(topic + once, words)
  console.warn(words)
}
