// The plain table with pages, of the same columns as the grid: every list but the queue, and its fallback.
import { html, nothing } from 'lit'
import { LightElement } from '../light-element.ts'
import { byArrows } from './arrows.ts'
import type { Column, Identified } from './columns.ts'
import { PageEvent, RowEvent, SelectionEvent } from './events.ts'
import { isChosen, type Selection, toggled } from './selection.ts'
import { words } from './words.ts'

export const rowsAPage = 50

export class RowTable<Row extends Identified> extends LightElement {
  static override properties = {
    columns: { attribute: false },
    items: { attribute: false },
    label: { attribute: false },
    nameOf: { attribute: false },
    selection: { attribute: false },
    look: { attribute: false },
    first: { attribute: false },
    page: { attribute: false },
    total: { attribute: false },
    isLast: { attribute: false },
  }
  declare columns: readonly Column<Row>[]
  /** Those of this page. */
  declare items: readonly Row[]
  declare label: string
  /** What a row is called, where its box is read out. */
  declare nameOf?: (row: Row) => string
  declare selection?: Selection<Row>
  declare look?: (row: Row) => string
  /** How many rows come before this page: rows are told by where they stand in the list. */
  declare first: number
  /** Counted from 1. */
  declare page: number
  /** Of all pages, where the server counts them. */
  declare total?: number
  /** Where it does not: whether a page follows. */
  declare isLast: boolean

  constructor() {
    super()
    this.columns = []
    this.items = []
    this.label = ''
    this.first = 0
    this.page = 1
    this.isLast = true
  }

  protected override render() {
    return html`
      <div class="table-scroll" role="region" aria-label=${this.label} tabindex="0">
        <table>
          <caption class="visually-hidden">${this.label}</caption>
          <thead>
            <tr>
              ${this.selection ? html`<th scope="col" class="grid-tick"><span class="visually-hidden">${words.isChosen}</span></th>` : nothing}
              ${this.columns.map(
                ({ heading, wideOnly }) =>
                  html`<th scope="col" class=${wideOnly ? 'wide-only' : ''}>${heading}</th>`,
              )}
            </tr>
          </thead>
          <tbody @click=${this.#onPress} @keydown=${this.#onKey}>
            ${this.items.map((row, index) => this.#row(row, index))}
          </tbody>
        </table>
      </div>
      ${this.#pages()}
    `
  }

  #row(row: Row, index: number) {
    const { selection } = this
    return html`
      <tr class=${this.look?.(row) ?? ''} data-index=${index} data-id=${row.id}>
        ${
          selection
            ? html`<td class="grid-tick"><input type="checkbox" .checked=${isChosen(selection, row.id)}
                aria-label=${words.choose(this.nameOf?.(row) ?? row.id)}
                @change=${() => this.#choose(row, index)} /></td>`
            : nothing
        }
        ${this.columns.map(
          ({ cell, heading, wideOnly }) =>
            html`<td class=${wideOnly ? 'wide-only' : ''} data-heading=${heading || nothing}>${cell(row)}</td>`,
        )}
      </tr>
    `
  }

  #pages() {
    const pages = this.total === undefined ? undefined : Math.ceil(this.total / rowsAPage)
    const hasNext = pages === undefined ? !this.isLast : this.page < pages
    if (this.page === 1 && !hasNext) return nothing
    return html`
      <nav class="pages" aria-label=${words.pages}>
        <button class="button quiet" ?disabled=${this.page === 1} @click=${() => this.#turn(-1)}>
          ${words.previous}
        </button>
        <span aria-live="polite">${words.page(this.page, pages)}</span>
        <button class="button quiet" ?disabled=${!hasNext} @click=${() => this.#turn(1)}>
          ${words.next}
        </button>
      </nav>
    `
  }

  #turn(by: number) {
    this.dispatchEvent(new PageEvent(this.page + by))
  }

  #choose(row: Row, index: number) {
    if (!this.selection) return
    this.selection = toggled(this.selection, row, this.first + index)
    this.dispatchEvent(new SelectionEvent(this.selection))
  }

  readonly #onKey = (event: KeyboardEvent) => byArrows(event, this.querySelectorAll('tbody tr'))

  // A shortcut for the pointer: what opens a row by keyboard is the link that one of its cells has.
  #onPress(event: MouseEvent) {
    if (!(event.target instanceof Element) || event.target.closest('a, button, input, label'))
      return
    const index = Number(event.target.closest<HTMLElement>('[data-index]')?.dataset.index ?? -1)
    const row = this.items[index]
    if (row) this.dispatchEvent(new RowEvent('row-open', row, this.first + index))
  }
}

customElements.define('row-table', RowTable)
