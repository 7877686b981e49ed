// A real heading of the level the page asks for.

import { html } from 'lit/html.js'

// Each the same at each call, by which Lit knows the element that is there, and keeps it.
const templates: Record<string, TemplateStringsArray> = {}

/** Level 1 to 6; 3 unless said. `content`: a text, or the link that it is. */
export const heading = (level: string | undefined, content: unknown) => {
  const tag = /^[1-6]$/.test(level ?? '') ? `h${level}` : 'h3'
  const strings = [`<${tag} part="title" dir="auto">`, `</${tag}>`]
  templates[tag] ??= Object.assign(strings, { raw: strings })
  return html(templates[tag], content)
}
