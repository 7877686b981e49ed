// An empty list: what comes here, and the first act.
import { html, nothing } from 'lit'

type First = { href: string; text: string }

export function nothingYet(says: string, first?: First) {
  return html`
    <div class="nothing-yet">
      <p>${says}</p>
      ${first ? html`<a class="button" href=${first.href}>${first.text}</a>` : nothing}
    </div>
  `
}
