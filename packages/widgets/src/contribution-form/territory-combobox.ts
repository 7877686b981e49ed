// The territory's field: an editable combobox with a list, after the ARIA pattern.
import type { Territory } from '@parvis/sdk'
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { WidgetClient } from '../page/settings.ts'
import type { Texts } from '../texts/fr.ts'

type Found = Pick<Territory, 'id' | 'label'>
type Host = ReactiveControllerHost & { readonly api: WidgetClient | null }
/** `id` is empty while what is typed was not chosen from the list. */
type Choose = (id: string, label: string) => void

const delay = 200

export class TerritoryCombobox {
  #host: Host
  #choose: Choose
  #found: Found[] = []
  #active = -1
  #open = false
  #search: AbortController | null = null

  constructor(host: Host, choose: Choose) {
    this.#host = host
    this.#choose = choose
  }

  /** `attributes`: what ties the field to its hint and its fault. */
  render(label: string, texts: Texts, tied: { invalid: boolean; describedBy: string }) {
    const { invalid, describedBy } = tied
    return html`<div class="combobox">
      <input id="territoryId" part="input" type="text" role="combobox" autocomplete="off"
        aria-autocomplete="list" aria-controls="territories" aria-expanded=${this.#open}
        aria-activedescendant=${this.#open && this.#active >= 0 ? `t${this.#active}` : nothing}
        aria-invalid=${invalid} aria-describedby=${describedBy} aria-required="true"
        .value=${label} @input=${this.#type} @keydown=${this.#press} @blur=${this.#close} />
      <ul id="territories" part="list" role="listbox" aria-label=${texts.labels.territoryId}
        ?hidden=${!this.#open} @mousedown=${this.#keepFocus}>${this.#found.map(this.#option)}</ul>
      <p class="hidden" role="status">${this.#open ? texts.found(this.#found.length) : nothing}</p>
    </div>`
  }

  #option = (territory: Found, index: number): TemplateResult =>
    html`<li id="t${index}" part="option" role="option" aria-selected=${index === this.#active}
      @click=${() => this.#take(index)}>${territory.label}</li>`

  #type = (event: Event) => {
    if (!(event.target instanceof HTMLInputElement)) return
    const { value } = event.target
    this.#choose('', value)
    void this.#find(value.trim())
  }

  async #find(q: string) {
    this.#search?.abort()
    const search = new AbortController()
    this.#search = search
    const { signal } = search
    await new Promise((resolve) => setTimeout(resolve, delay))
    if (signal.aborted) return
    const list = q ? this.#host.api?.territories.search({ q }, { signal }).catch(() => null) : null
    const items = (await list)?.items ?? []
    if (signal.aborted) return
    this.#show(items, q !== '')
  }

  #show(items: Found[], open: boolean) {
    this.#found = items
    this.#open = open
    this.#active = -1
    this.#host.requestUpdate()
  }

  #take(index: number) {
    const territory = this.#found[index]
    this.#search?.abort()
    if (territory) this.#choose(territory.id, territory.label)
    this.#close()
  }

  #close = () => {
    this.#show(this.#found, false)
  }

  // A press on the list would move the focus and close it before the click.
  #keepFocus = (event: Event) => event.preventDefault()

  #press = (event: KeyboardEvent) => {
    const { key } = event
    if (event.isComposing) return
    if (key === 'ArrowDown' || key === 'ArrowUp') this.#move(key === 'ArrowDown' ? 1 : -1)
    else if (key === 'Enter' && this.#open && this.#active >= 0) this.#take(this.#active)
    else if (key === 'Escape' && this.#open) this.#close()
    else if (key === 'Escape') this.#choose('', '')
    else return
    event.preventDefault()
  }

  #move(step: number) {
    const { length } = this.#found
    this.#open = length > 0
    const from = this.#active < 0 && step < 0 ? 0 : this.#active
    this.#active = length ? (from + step + length) % length : -1
    this.#host.requestUpdate()
    void this.#host.updateComplete.then(() => this.onMove?.(`t${this.#active}`))
  }

  /** Called with the id of the option that became active, to bring it into view. */
  onMove?: (id: string) => void
}
