// Registers an element under a tag, unless the page already uses that tag.
import { warn } from '../page/warn.ts'

/** True when the tag now is ours. A class serves one tag: other tags get a class of their own. */
export function define(
  element: CustomElementConstructor & { tag: string },
  tag: string,
  registry: CustomElementRegistry | undefined,
) {
  // Rendered on a server, a page has no registry.
  if (!registry) return false
  const taken = registry.get(tag)
  if (!taken) registry.define(tag, tag === element.tag ? element : class extends element {})
  else if (taken !== element) warn('tag_taken', tag, '')
  return !taken || taken === element
}
