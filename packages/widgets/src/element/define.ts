// Registers an element under a tag, unless the page already uses that tag.
import { warn } from '../page/warn.ts'

/** True when the tag now is ours. */
export function define(
  element: CustomElementConstructor,
  tag: string,
  registry: CustomElementRegistry,
) {
  const taken = registry.get(tag)
  if (taken) {
    if (taken !== element) {
      warn('tag', `<${tag}> is already defined on this page: it is left as it is.`)
    }
    return taken === element
  }
  // A class serves one tag of one registry: further tags get a class of their own.
  try {
    registry.define(tag, element)
  } catch {
    registry.define(tag, class extends element {})
  }
  return true
}
