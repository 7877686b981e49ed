// A list with what is open of it beside it, or under it where there is less room; Escape leads back to the list.
import { html, nothing, type PropertyValues } from 'lit'
import { Keys } from '../keys/keys.ts'
import type { ScreenKey } from '../keys/pressed.ts'
import { LightElement } from '../light-element.ts'
import { goTo } from '../shell/navigate.ts'
import { words } from './words.ts'

export class ListBeside extends LightElement {
  static override properties = {
    list: { attribute: false },
    open: { attribute: false },
    heading: { attribute: false },
    content: { attribute: false },
    back: { attribute: false },
    keys: { attribute: false },
  }
  declare list: unknown
  /** Which of the list is open: its id, or another word for what is made anew. Empty: nothing is. */
  declare open: string
  declare heading: string
  declare content: unknown
  /** The address with nothing open. */
  declare back: string
  /** Of this list, besides those of every list. */
  declare keys: readonly ScreenKey[]

  constructor() {
    super()
    this.open = ''
    this.heading = ''
    this.back = ''
    this.keys = []
    new Keys(this, {
      name: words.keysOfList,
      within: '.beside-list, .pane',
      keys: () => [
        { key: 'j', name: words.nextRow, act: () => this.#go(1) },
        { key: 'k', name: words.previousRow, act: () => this.#go(-1) },
        { key: 'Escape', name: words.closePane, act: () => this.open && goTo(this.back) },
        ...this.keys,
      ],
    })
  }

  // Opened by hand, it is read from its heading; a page that loads keeps the focus on its title.
  protected override updated(changed: PropertyValues) {
    const before = changed.get('open')
    if (before === undefined || before === this.open) return
    if (this.open) this.querySelector<HTMLElement>('.pane h2')?.focus()
    else this.#toList(String(before))
  }

  protected override render() {
    return html`
      <div class=${this.open ? 'beside has-open' : 'beside'}>
        <div class="beside-list">${this.list}</div>
        ${
          this.open
            ? html`<section class="pane" aria-label=${this.heading}>
                <header class="pane-head">
                  <h2 tabindex="-1">${this.heading}</h2>
                  <a href=${this.back} aria-label=${words.closePane}>×</a>
                </header>
                ${this.content}
              </section>`
            : nothing
        }
      </div>
    `
  }

  // In the list the focus goes on; in what is open, the next of the list is opened.
  #go(by: number) {
    const links = [...this.querySelectorAll<HTMLElement>('.beside-list tbody tr')].flatMap(
      (row) => row.querySelector('a') ?? [],
    )
    const isInList = document.activeElement?.closest('.beside-list') !== null
    const at = links.findIndex((link) =>
      isInList ? link === document.activeElement : link.ariaCurrent === 'true',
    )
    const next = links[at + by]
    if (isInList) next?.focus()
    else if (next) goTo(next.href)
  }

  #toList(id: string) {
    const row = this.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] a`)
    const next = row ?? document.querySelector<HTMLElement>('main h1')
    next?.focus()
  }
}

customElements.define('list-beside', ListBeside)
