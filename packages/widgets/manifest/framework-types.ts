// The tags with their attributes and events, as types from which those of each framework follow.
import { type Element, elementsOf, type Manifest, type Typed } from './shapes.ts'

/** Text of `elements.d.ts`. */
export function frameworkTypes(manifest: Manifest) {
  const elements = elementsOf(manifest)
  const details = elements.flatMap(({ events = [] }) => events.flatMap(detailOf))
  const names = [...elements.map(({ name }) => name), ...new Set(details)].sort()
  return `// Every element: its class, its attributes, its events.
import type { ${names.join(', ')} } from './types/index.d.ts'

export interface ParvisElements {
${elements.map(entry).join('\n')}
}

declare global {
  interface HTMLElementTagNameMap {
${elements.map(({ tagName, name }) => `    '${tagName}': ${name}`).join('\n')}
  }
}
`
}

const entry = ({
  tagName,
  name,
  description = '',
  attributes = [],
  events = [],
}: Element) => `${docs(description, 2)}
  '${tagName}': {
    element: ${name}
    attributes: {
${attributes.map((one) => field(one, '?')).join('\n')}
    }
    events: {
${events.map((one) => field(one)).join('\n')}
    }
  }`

const field = ({ name, description = '', type }: Typed, optional = '') =>
  `${docs(description, 6)}\n      '${name}'${optional}: ${type?.text ?? 'string'}`

const docs = (words: string, indent: number) =>
  `${' '.repeat(indent)}/** ${words.replaceAll(/\s+/g, ' ').replaceAll('*/', '* /')} */`

const detailOf = ({ type }: Typed) => /^CustomEvent<(\w+)>$/.exec(type?.text ?? '')?.[1] ?? []
