// What custom-elements.json says of each element: its attributes, properties of style, parts and events.
import manifest from '@parvis/widgets/custom-elements.json' with { type: 'json' }

type Named = { name: string; description?: string }
export type Attribute = Named & { choices: string[] }
export type Described = {
  tag: string
  /** Without `parvis-`. */
  name: string
  attributes: Attribute[]
  properties: string[]
  parts: string[]
  events: string[]
}

type Declaration = {
  tagName?: string
  attributes?: (Named & { type?: { text?: string } })[]
  cssProperties?: Named[]
  cssParts?: Named[]
  events?: Named[]
}

const modules: { declarations?: Declaration[] }[] = manifest.modules

const names = (all: Named[] = []) => [...new Set(all.map(({ name }) => name))]
/** The texts of a union of texts: `'_self' | '_blank'`. */
const choicesIn = (type = '') => [...type.matchAll(/'([^']+)'/g)].map(([, choice = '']) => choice)

export const described: Described[] = modules
  .flatMap(({ declarations = [] }) => declarations)
  .flatMap((one) =>
    one.tagName === undefined
      ? []
      : [
          {
            tag: one.tagName,
            name: one.tagName.replace('parvis-', ''),
            attributes: (one.attributes ?? []).map(({ name, description, type }) => ({
              name,
              description,
              choices: name === 'lang' ? ['fr', 'en'] : choicesIn(type?.text),
            })),
            properties: names(one.cssProperties),
            parts: names(one.cssParts),
            events: names(one.events),
          },
        ],
  )
