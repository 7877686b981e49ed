// Lit as any page bears it: right also in one served as XML, and without its marks on the global object.

type Template = { createElement: (markup: string) => HTMLTemplateElement }

declare global {
  var litHtmlPolyfillSupport: ((template: Template) => void) | undefined
  var litHtmlVersions: string[] | undefined
}

// Lit calls this as it starts, which is why this file is imported before all that imports Lit. A template is
// made in a document of its own: in a page served as XML the browser would read it as XML.
globalThis.litHtmlPolyfillSupport = (template) => {
  template.createElement = (innerHTML) =>
    Object.assign(document.implementation.createHTMLDocument().createElement('template'), {
      innerHTML,
    })
}

// Lit asks for a policy of Trusted Types as it starts. Ours has a name of its own, so that a page's own Lit finds
// Lit's still free: a name serves once. A page that allows only Lit's is served by that.
type Factory = { createPolicy?: (name: string, rules: object) => unknown }
const types: Factory | undefined = Reflect.get(globalThis, 'trustedTypes')
if (types)
  // Its own method is hidden for a moment, then shows again.
  types.createPolicy = (name, rules) => {
    delete types.createPolicy
    const make = (one: string) => types.createPolicy?.(one, rules)
    try {
      return make('parvis')
    } catch {
      return make(name)
    }
  }

/** Once Lit has started: another copy, of the page's own, finds its list as it left it. */
export function leaveNothing() {
  delete globalThis.litHtmlPolyfillSupport
  globalThis.litHtmlVersions?.pop()
  if (!globalThis.litHtmlVersions?.length) delete globalThis.litHtmlVersions
}
