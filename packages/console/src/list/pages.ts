// The rows of the grid in pages of fifty, as a plain table: the same properties, the same keys, on the links of its rows.
import { html, type PropertyValues } from 'lit'
import { chosenBy, takes } from './choosing.ts'
import type { Identified } from './columns.ts'
import { PageEvent, RowEvent, SelectionEvent } from './events.ts'
import { moveFor } from './grid-keys.ts'
import { ManyRows } from './many-rows.ts'
import './table.ts'
import { rowsAPage } from './table.ts'

/** The page shown is that of the row where the keys are; one of the columns has a link, which the keys go over. */
export class RowPages<Row extends Identified> extends ManyRows<Row> {
  static override properties = { nameOf: { attribute: false } }
  declare nameOf?: (row: Row) => string

  #hadFocus = false
  /** Its page was turned to: told once it has come. */
  #turnedTo?: number

  override connectedCallback() {
    super.connectedCallback()
    // Before the table's own: here the arrows also choose, and turn the page.
    this.addEventListener('keydown', this.#onKey, { capture: true })
    this.addEventListener('click', this.#onPress)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.removeEventListener('keydown', this.#onKey, { capture: true })
    this.removeEventListener('click', this.#onPress)
  }

  override focus() {
    void this.updateComplete.then(() => this.#link()?.focus())
  }

  go(index: number) {
    this.active = this.within(index)
    this.#turnedTo = this.active
  }

  follow(index: number) {
    this.active = index
  }

  protected override willUpdate() {
    this.#hadFocus = this.contains(document.activeElement)
    this.rows.want(this.#first, this.#first + rowsAPage - 1)
  }

  protected override updated(changed: PropertyValues) {
    const row = this.#turnedTo === undefined ? undefined : this.rows.at(this.#turnedTo)
    if (row && this.#turnedTo !== undefined) {
      const index = this.#turnedTo
      this.#turnedTo = undefined
      this.dispatchEvent(new RowEvent('row-go', row, index))
    }
    if (this.#hadFocus && changed.has('active')) this.focus()
  }

  get #first() {
    return Math.floor(this.active / rowsAPage) * rowsAPage
  }

  protected override render() {
    const items = Array.from({ length: rowsAPage }, (_, at) => this.rows.at(this.#first + at))
    return html`<row-table .label=${this.label} .columns=${this.columns} .look=${this.look}
      .items=${items.filter((row) => row !== undefined)} .first=${this.#first} .nameOf=${this.nameOf}
      .selection=${this.selection} .page=${this.#first / rowsAPage + 1} .total=${this.rows.total}
      @page-wanted=${this.#onPage}></row-table>`
  }

  readonly #onPage = (event: Event) => {
    if (event instanceof PageEvent) this.go((event.page - 1) * rowsAPage)
  }

  // As a press on its row; with a key of the browser, a link as any other.
  readonly #onPress = (event: MouseEvent) => {
    const index = this.#indexOf(event.target)
    const row = index === undefined ? undefined : this.rows.at(index)
    if (!row || index === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    this.dispatchEvent(new RowEvent('row-open', row, index))
  }

  readonly #onKey = (event: KeyboardEvent) => {
    const index = this.#indexOf(event.target)
    if (index === undefined) return
    this.active = index
    const { active, selection } = this
    const move = moveFor(event, { active, total: this.rows.total, page: rowsAPage })
    // Enter is the link's own.
    if (!move || move.kind === 'open' || !takes(move, selection)) return
    event.preventDefault()
    event.stopPropagation()
    const next = selection && chosenBy(move, selection, this)
    if (next) {
      this.selection = next
      this.dispatchEvent(new SelectionEvent(next))
    }
    if (move.kind === 'go' || move.kind === 'extend') this.go(move.to)
  }

  /** Of the row whose link this is. */
  #indexOf(target: EventTarget | null) {
    if (!(target instanceof HTMLAnchorElement)) return undefined
    const { index } = target.closest<HTMLElement>('[data-index]')?.dataset ?? {}
    return index === undefined ? undefined : this.#first + Number(index)
  }

  #link() {
    const at = this.active - this.#first
    return this.querySelector<HTMLElement>(`tr[data-index="${at}"] a`)
  }
}

customElements.define('row-pages', RowPages)
