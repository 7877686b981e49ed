// The views that a list begins with, as links: what waits first, then the others.
import { html, nothing } from 'lit'
import { addressOf } from './filters.ts'

export type Tabs = {
  /** What they are views of. */
  label: string
  path: string
  query: URLSearchParams
  /** The first one has no word in the address. */
  views: readonly { value: string; label: string }[]
}

const name = 'vue'

export const viewIn = (query: URLSearchParams) => query.get(name) ?? ''

/** Each begins at its first page, with nothing open. */
export function tabs({ label, path, query, views }: Tabs) {
  const others = new URLSearchParams([...query].filter(([key]) => key === 'q'))
  return html`
    <nav class="tabs" aria-label=${label}>
      ${views.map(
        ({ value, label: text }) => html`<a
          href=${addressOf(path, others, [name], value ? { [name]: [value] } : {})}
          aria-current=${viewIn(query) === value ? 'page' : nothing}>${text}</a>`,
      )}
    </nav>
  `
}
