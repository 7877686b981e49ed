// Finds territories as one types in their field: a combobox with a list, after the ARIA pattern.
import { type Territory, territories } from '@parvis/sdk'
import type { html, render } from 'lit/html.js'
import type { ParvisElement } from '../element/parvis-element.ts'
import type { css } from '../element/rendered-element.ts'
import type { Texts } from '../texts/fr.ts'

/** `id` is empty while what is typed was not chosen from the list. */
export type Choose = (id: string, label: string) => void

/** Given, so that this file needs no other: a page that has the elements then loads no part of them twice. */
type Given = { css: typeof css; html: typeof html; render: typeof render }

const delay = 200
/** Of what is looked for, as the contract says: no name is longer. */
const longest = 100

export class TerritoryCombobox {
  #host: ParvisElement
  #choose: Choose
  #given: Given
  #input?: HTMLInputElement
  #texts?: Texts
  #found: Territory[] = []
  #active = -1
  #open = false
  /** Nobody is in the field: no list opens. */
  #left = false
  /** A search found nothing, which is said. */
  #none = false
  #search = new AbortController()
  /** Until what was typed last has its answer. */
  looking?: Promise<void>
  #box = document.createElement('div')

  constructor(host: ParvisElement, choose: Choose, given: Given) {
    this.#host = host
    this.#choose = choose
    this.#given = given
    this.#box.className = 'combobox'
    host.renderRoot.adoptedStyleSheets.push(styles(given)())
  }

  /** Works with this field from now on: the very same, in which the person may be typing. */
  enter(input: HTMLInputElement, texts: Texts) {
    this.#texts = texts
    if (input === this.#input) return
    this.#input = input
    input.setAttribute('aria-autocomplete', 'list')
    input.setAttribute('aria-controls', 'list')
    input.addEventListener('keydown', this.#press)
    input.addEventListener('blur', this.#leave)
    input.after(this.#box)
    this.#show(false, [])
  }

  look(value: string) {
    this.#left = false
    this.#search.abort()
    this.#search = new AbortController()
    const { signal } = this.#search
    const looking = new Promise((due) => setTimeout(due, delay))
      .then(() => this.#find(value.trim(), signal))
      .finally(() => {
        if (!signal.aborted) this.looking = undefined
      })
    this.looking = looking
  }

  async #find(q: string, signal: AbortSignal) {
    if (signal.aborted) return
    const isLong = q.length > longest
    const { connection } = this.#host.api
    const answer = q && !isLong && territories(connection).search({ q }, { signal })
    // Without an answer the person types on, and the next search may get one.
    const { items } = (await Promise.resolve(answer).catch(() => null)) || { items: [] }
    if (signal.aborted) return
    const same = items.filter(({ label }) => plain(label) === plain(q))
    const [only] = same
    // A whole label, typed, pasted or dictated, is a choice already; two that are alike are not.
    if (only && same.length === 1) this.#choose(only.id, only.label)
    if (this.#left) return
    this.#none = (isLong || !!answer) && !items.length
    this.#show(!!q, items)
  }

  #show(open: boolean, found = this.#found, active = -1) {
    this.#open = open && found.length > 0
    this.#found = found
    this.#active = active
    const isActive = this.#open && active >= 0
    this.#input?.setAttribute('aria-expanded', String(this.#open))
    this.#input?.[isActive ? 'setAttribute' : 'removeAttribute'](
      'aria-activedescendant',
      `o${active}`,
    )
    if (this.#texts) this.#render(this.#texts)
    if (isActive)
      this.#box.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }

  #render(texts: Texts) {
    const { html, render } = this.#given
    const list = html`<ul id="list" part="list" role="listbox" aria-label=${texts.labels.territoryId}
        ?hidden=${!this.#open} @mousedown=${keepFocus}>${this.#found.map(
          (territory, index) => html`<li id="o${index}" part="option" role="option"
            aria-selected=${index === this.#active} @click=${() => this.#take(index)}
            .textContent=${territory.label}></li>`,
        )}</ul>
      <p class=${this.#none ? '' : 'hidden'} role="status"
        .textContent=${this.#open || this.#none ? this.#counted : ''}></p>`
    render(list, this.#box)
  }

  get #counted() {
    const { length } = this.#found
    if (this.#host.language === 'en') return `${length} ${length === 1 ? 'result' : 'results'}`
    return `${length} ${length < 2 ? 'résultat' : 'résultats'}`
  }

  #take(index: number) {
    const territory = this.#found[index]
    if (territory) this.#choose(territory.id, territory.label)
    this.#close()
  }

  // What was typed last may be a whole label: its answer still comes, without a list.
  #leave = () => {
    this.#left = true
    this.#none = false
    this.#show(false)
  }

  #close() {
    this.#search.abort()
    this.looking = undefined
    this.#none = false
    this.#show(false)
  }

  #press = (event: KeyboardEvent) => {
    const { key } = event
    if (event.isComposing) return
    if (key === 'ArrowDown') this.#move(1)
    else if (key === 'ArrowUp') this.#move(-1)
    else if (key === 'Enter' && this.#open && this.#active >= 0) this.#take(this.#active)
    // What it would send has no territory yet.
    else if (key === 'Enter' && this.looking) return event.preventDefault()
    else if (key !== 'Escape') return
    else if (this.#open) this.#close()
    else this.#choose('', '')
    event.preventDefault()
  }

  #move(step: number) {
    const { length } = this.#found
    // What the field came with was never looked for.
    if (!length && this.#input) this.look(this.#input.value)
    if (!length) return
    const from = step < 0 && this.#active < 0 ? 0 : this.#active
    this.#show(true, this.#found, (from + step + length) % length)
  }
}

/** What two spellings of one name share. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.join() ?? ''

// A press on the list would move the focus, and close it before the click.
const keepFocus = (event: Event) => event.preventDefault()

const styles = ({ css }: Given) => css`
  .combobox {
    position: relative;
  }
  [part='list'] {
    position: absolute;
    z-index: 1;
    inset-inline: 0;
    max-height: 16rem;
    overflow: auto;
    list-style: none;
    background: Canvas;
    color: CanvasText;
    border: 1px solid;
    border-radius: var(--_radius);
  }
  [part='option'] {
    min-height: 44px;
    padding: 0.6em 0.75em;
    cursor: pointer;
  }
  [part='option'][aria-selected='true'],
  [part='option']:hover {
    background: Highlight;
    color: HighlightText;
  }
`
