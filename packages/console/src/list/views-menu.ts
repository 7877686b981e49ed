// Views that have a name, in a popover: go to one, name the one shown, forget one.
import { html, nothing } from 'lit'
import { LightElement } from '../light-element.ts'
import { forgetView, nameView, type View, viewsOf } from './views.ts'
import { words } from './words.ts'

const longest = 60

export class ViewsMenu extends LightElement {
  static override properties = {
    list: { attribute: false },
    address: { attribute: false },
    views: { state: true },
    isLost: { state: true },
  }
  /** Which list they are of: `queue`. */
  declare list: string
  /** The view shown now. */
  declare address: string
  declare views: readonly View[]
  declare isLost: boolean

  constructor() {
    super()
    this.views = []
    this.isLost = false
  }

  protected override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('list')) this.views = viewsOf(this.list)
  }

  protected override render() {
    return html`
      <button type="button" class="choices-button" popovertarget="named-views">${words.views}</button>
      <div id="named-views" class="choices" popover>
        ${this.views.length > 0 ? this.#list() : html`<p>${words.noView}</p>`}
        <form @submit=${this.#keep}>
          <label>${words.viewName} <input name="name" required maxlength=${longest} /></label>
          <button class="button">${words.keepView}</button>
        </form>
        <p class="hint" role="status">${this.isLost ? words.viewsLost : words.viewsHere}</p>
      </div>
    `
  }

  #list() {
    return html`<ul class="views">
      ${this.views.map(
        ({ name, address }) => html`<li>
          <a href=${address} aria-current=${address === this.address ? 'page' : nothing}>${name}</a>
          <button type="button" class="plain" aria-label=${words.forgetView(name)}
            @click=${() => this.#forget(name)}>×</button>
        </li>`,
      )}
    </ul>`
  }

  #keep(event: Event) {
    event.preventDefault()
    const field = this.querySelector<HTMLInputElement>('input[name=name]')
    const name = field?.value.trim()
    if (!field || !name) return
    this.isLost = !nameView(this.list, { name, address: this.address })
    this.views = viewsOf(this.list)
    field.value = ''
  }

  #forget(name: string) {
    forgetView(this.list, name)
    this.views = viewsOf(this.list)
    this.querySelector<HTMLElement>('input[name=name]')?.focus()
  }
}

customElements.define('views-menu', ViewsMenu)
