// The cell by which a row opens: its name, and under it where it is on the web.
import { html, nothing } from 'lit'

type List = { open: string; address: (id: string) => string }
type Row = { id: string; name: string; origin: string }

export const rowLink = (list: List, { id, name, origin }: Row) => html`
  <a href=${list.address(id)} aria-current=${list.open === id ? 'true' : nothing}>${name}</a>
  <small class="under">${hostOf(origin)}</small>
`

export function hostOf(origin: string) {
  try {
    return new URL(origin).host
  } catch {
    return origin
  }
}
