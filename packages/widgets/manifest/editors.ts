// What editors complete and explain: custom data of Visual Studio Code, web types of JetBrains.
import { createRequire } from 'node:module'
import { type Element, elementsOf, type Manifest, type Named, type Typed } from './shapes.ts'

const { name, version }: { name: string; version: string } = createRequire(import.meta.url)(
  '../package.json',
)

/** Literal values of a type; none where any text will do. */
const valuesOf = ({ type }: Typed) => [
  ...new Set([...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, value = '']) => value)),
]

export function visualStudioCode(manifest: Manifest) {
  return {
    version: 1.1,
    tags: elementsOf(manifest).map((element) => ({
      name: element.tagName,
      description: explained(element),
      attributes: (element.attributes ?? []).map((attribute) => ({
        name: attribute.name,
        description: attribute.description,
        values: valuesOf(attribute).map((value) => ({ name: value })),
      })),
    })),
  }
}

function explained({ description = '', events = [], slots = [], cssParts = [] }: Element) {
  const list = (title: string, all: readonly Named[]) =>
    all.length > 0 && `**${title}**\n${all.map(line).join('\n')}`
  return [description, list('Events', events), list('Slots', slots), list('Parts', cssParts)]
    .filter(Boolean)
    .join('\n\n')
}

const line = ({ name: one, description }: Named) =>
  [`- \`${one || 'default'}\``, description].filter(Boolean).join(': ')

export function jetBrains(manifest: Manifest) {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: { elements: elementsOf(manifest).map(webType) },
    },
  }
}

function webType({
  tagName,
  name: symbol,
  description,
  attributes,
  events,
  slots,
  ...css
}: Element) {
  return {
    name: tagName,
    description,
    source: { module: name, symbol },
    attributes: (attributes ?? []).map((one) => ({
      name: one.name,
      description: one.description,
      value: {
        type: valuesOf(one).length > 0 ? valuesOf(one).map((value) => `"${value}"`) : 'string',
      },
    })),
    js: { events: (events ?? []).map(({ name, description }) => ({ name, description })) },
    slots: (slots ?? []).map(({ name, description }) => ({ name: name || 'default', description })),
    css: { parts: css.cssParts ?? [], properties: css.cssProperties ?? [] },
  }
}
