// The cell of a site: the link by which it opens, and under it where it is on the web.
import { html } from 'lit'

export const siteCell = (link: unknown, origin: string) =>
  html`${link}<small class="under">${hostOf(origin)}</small>`

export function hostOf(origin: string) {
  try {
    return new URL(origin).host
  } catch {
    return origin
  }
}
