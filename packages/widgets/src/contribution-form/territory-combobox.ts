// The territory's field: an editable combobox with a list, after the ARIA pattern.
import type { Territory } from '@parvis/sdk'
import { html, nothing } from 'lit/html.js'
import type { ParvisElement } from '../element/parvis-element.ts'
import type { Texts } from '../texts/fr.ts'

/** `id` is empty while what is typed was not chosen from the list. */
type Choose = (id: string, label: string) => void

const delay = 200

export class TerritoryCombobox {
  #host: ParvisElement
  #choose: Choose
  #found: Territory[] = []
  #active = -1
  #open = false
  /** A search found nothing, which is said. */
  #none = false
  #search = new AbortController()

  constructor(host: ParvisElement, choose: Choose) {
    this.#host = host
    this.#choose = choose
  }

  /** The person is in the field: what would start it by itself would mix with what they type. */
  get held() {
    return this.#host.renderRoot.activeElement?.id === 'territoryId'
  }

  render(label: string, texts: Texts, invalid: boolean) {
    return html`<div class="combobox">
      <input id="territoryId" part="input" aria-required="true" role="combobox" autocomplete="off"
        aria-autocomplete="list" aria-controls="list" aria-expanded=${this.#open}
        aria-activedescendant=${this.#open && this.#active >= 0 ? `o${this.#active}` : nothing}
        aria-invalid=${invalid} aria-describedby="territoryId-hint territoryId-fault"
        .value=${label} @input=${this.#type} @keydown=${this.#press} @blur=${this.#close} />
      <ul id="list" part="list" role="listbox" aria-label=${texts.labels.territoryId}
        ?hidden=${!this.#open} @mousedown=${keepFocus}>${this.#found.map(
          (territory, index) => html`<li id="o${index}" part="option" role="option"
            aria-selected=${index === this.#active} @click=${() => this.#take(index)}
            >${territory.label}</li>`,
        )}</ul>
      <p class=${this.#none ? '' : 'hidden'} role="status"
        >${this.#open || this.#none ? texts.found(this.#found.length) : ''}</p>
    </div>`
  }

  #type = ({ target: { value } }: { target: HTMLInputElement }) => {
    this.#choose('', value)
    this.#look(value)
  }

  #look(value: string) {
    this.#search.abort()
    this.#search = new AbortController()
    const { signal } = this.#search
    setTimeout(() => void this.#find(value.trim(), signal), delay)
  }

  async #find(q: string, signal: AbortSignal) {
    if (signal.aborted) return
    const answer = q && this.#host.api.territories.search({ q }, { signal })
    // Without an answer the person types on, and the next search may get one.
    const { items } = (await Promise.resolve(answer).catch(() => null)) || { items: [] }
    if (signal.aborted) return
    this.#none = !!answer && !items.length
    this.#show(!!q, items)
  }

  #show(open: boolean, found = this.#found, active = -1) {
    this.#open = open && found.length > 0
    this.#found = found
    this.#active = active
    this.#host.requestUpdate()
  }

  #take(index: number) {
    const territory = this.#found[index]
    if (territory) this.#choose(territory.id, territory.label)
    this.#close()
  }

  #close = () => {
    this.#search.abort()
    this.#none = false
    this.#show(false)
  }

  #press = (event: KeyboardEvent) => {
    const { key } = event
    if (event.isComposing) return
    if (key === 'ArrowDown') this.#move(1, event)
    else if (key === 'ArrowUp') this.#move(-1, event)
    else if (key === 'Enter' && this.#open && this.#active >= 0) this.#take(this.#active)
    else if (key !== 'Escape') return
    else if (this.#open) this.#close()
    else this.#choose('', '')
    event.preventDefault()
  }

  #move(step: number, { target }: Event) {
    const { length } = this.#found
    // What the field came with was never looked for.
    if (!length && target instanceof HTMLInputElement) this.#look(target.value)
    if (!length) return
    const from = step < 0 && this.#active < 0 ? 0 : this.#active
    this.#show(true, this.#found, (from + step + length) % length)
    void this.#host.updateComplete?.then(() => {
      this.#host.renderRoot
        .querySelector('[aria-selected=true]')
        ?.scrollIntoView({ block: 'nearest' })
    })
  }
}

// A press on the list would move the focus, and close it before the click.
const keepFocus = (event: Event) => event.preventDefault()
