// The part of a custom elements manifest (schema 1.0) that is read here.

export type Named = { name: string; description?: string }
export type Typed = Named & { type?: { text: string }; inheritedFrom?: { name: string } }
export type Member = Typed & { kind: string; privacy?: string; static?: boolean }

export type Declaration = {
  kind: string
  name: string
  description?: string
  tagName?: string
  customElement?: boolean
  attributes?: Typed[]
  events?: Typed[]
  slots?: Named[]
  cssParts?: Named[]
  cssProperties?: Named[]
  members?: Member[]
}

export type Manifest = {
  schemaVersion: string
  modules: { path: string; declarations?: Declaration[] }[]
}

export type Element = Declaration & { tagName: string }

/** Every element with a tag, by its tag. */
export const elementsOf = ({ modules }: Manifest): Element[] =>
  modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap((one) => (one.tagName ? [{ ...one, tagName: one.tagName }] : []))
    .sort((a, b) => a.tagName.localeCompare(b.tagName))
