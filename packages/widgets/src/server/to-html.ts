// A template of Lit's as text, for a server: what `lit/html.js` is to the elements in that build.

type Template = { strings: TemplateStringsArray; values: unknown[] }

export const nothing = Symbol('nothing')

export const html = (strings: TemplateStringsArray, ...values: unknown[]): Template => ({
  strings,
  values,
})

/** A server shows once, and has nothing to keep up to date. */
export function render() {
  throw new Error('Elements are rendered in a browser; on a server, use renderServiceCard().')
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** Children may be templates, lists and text. */
export function toHtml(value: unknown): string {
  if (value === undefined || value === null || value === nothing || value === false) return ''
  if (Array.isArray(value)) return value.map(toHtml).join('')
  if (isTemplate(value)) return templateToHtml(value)
  return escapeHtml(String(value))
}

const isTemplate = (value: unknown): value is Template =>
  typeof value === 'object' && value !== null && 'strings' in value && 'values' in value

// An attribute's whole value is one expression, and a listener has no place in a text. What is set as the text of an
// element stands after its tag.
function templateToHtml({ strings, values }: Template) {
  let text = ''
  let inside = ''
  strings.forEach((raw, at) => {
    const part = inside ? raw.replace('>', () => `>${inside}`) : raw
    if (part !== raw) inside = ''
    const [, name] = /\s([@?.]?[\w-]+)=$/.exec(part) ?? []
    if (at === values.length || !name) text += part + (at < values.length ? toHtml(values[at]) : '')
    else text += part.slice(0, -name.length - 2) + attribute(name, values[at])
    if (name === '.textContent') inside = toHtml(values[at])
  })
  return text
}

function attribute(name: string, value: unknown) {
  if (/^[@.]/.test(name)) return ''
  if (name.startsWith('?')) return value ? ` ${name.slice(1)}` : ''
  return ` ${name}="${escapeHtml(value === undefined || value === null ? '' : String(value))}"`
}
