// The grid of very many rows: only those in sight are elements, and the one with the focus always is.
import { html, nothing, type PropertyValues } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { chosenBy, takes } from './choosing.ts'
import { type Identified, tracksOf } from './columns.ts'
import { RowEvent, SelectionEvent } from './events.ts'
import { type Move, moveFor } from './grid-keys.ts'
import { gridRow, headRow } from './grid-row.ts'
import { rowsInWindow, scrollTo } from './grid-window.ts'
import { ManyRows } from './many-rows.ts'
import { isChosen } from './selection.ts'

export class RowGrid<Row extends Identified> extends ManyRows<Row> {
  static override properties = { scrolled: { state: true } }
  declare scrolled: number

  #rowHeight = 40
  #hasRowHeight = false
  #height = 0
  #hadFocus = false
  readonly #sizes = new ResizeObserver(() => this.#measure())

  constructor() {
    super()
    this.scrolled = 0
  }

  override connectedCallback() {
    super.connectedCallback()
    if (this.hasUpdated) this.#observe()
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#sizes.disconnect()
  }

  /** Puts the focus on the row where the keys are. */
  override focus() {
    this.go(this.active)
    void this.updateComplete.then(() => this.#activeRow()?.focus({ preventScroll: true }))
  }

  /** Another row, seen whole; the focus goes with the keys when it is in the grid. */
  go(index: number) {
    this.active = this.within(index)
    const scroller = this.#scroller()
    if (!scroller) return
    scroller.scrollTop = scrollTo(this.active, this.#view())
    this.scrolled = scroller.scrollTop
    const row = this.rows.at(this.active)
    if (row) this.dispatchEvent(new RowEvent('row-go', row, this.active))
  }

  /** The row where the keys are stands elsewhere now: it stays where one sees it. */
  follow(index: number) {
    const scroller = this.#scroller()
    if (scroller) {
      scroller.scrollTop += (index - this.active) * this.#rowHeight
      this.scrolled = scroller.scrollTop
    }
    this.active = index
  }

  protected override firstUpdated() {
    this.#observe()
  }

  #observe() {
    const scroller = this.#scroller()
    if (scroller) this.#sizes.observe(scroller)
    this.#measure()
  }

  // What the style sheet says, at any size of text: of a row once there is one, until then of the header.
  #measure() {
    const head = this.querySelector<HTMLElement>('.grid-head')?.offsetHeight ?? 0
    const row = this.querySelector<HTMLElement>('[data-index]')
    this.#hasRowHeight = row !== null
    this.#rowHeight = row?.offsetHeight || head || this.#rowHeight
    this.#height = Math.max(0, (this.#scroller()?.clientHeight ?? 0) - head)
    this.requestUpdate()
  }

  protected override willUpdate() {
    // Asked before rows are drawn: taking away the one that has the focus loses it.
    this.#hadFocus = this.querySelector('[data-index]:focus') !== null
    const seen = rowsInWindow({ ...this.#view(), active: -1 })
    this.rows.want(seen[0] ?? 0, seen.at(-1) ?? 0)
  }

  protected override updated(changed: PropertyValues) {
    if (changed.has('columns') || changed.has('selection')) {
      const { wide, narrow } = tracksOf(this.columns, this.selection ? ['1.6rem'] : [])
      this.style.setProperty('--tracks', wide)
      this.style.setProperty('--tracks-narrow', narrow)
    }
    if (!this.#hasRowHeight && this.rows.total > 0) this.#measure()
    if (this.#hadFocus && changed.has('active')) this.#activeRow()?.focus({ preventScroll: true })
  }

  protected override render() {
    const { total } = this.rows
    const indexes = rowsInWindow({ ...this.#view(), active: this.active })
    return html`
      <div class="grid-scroll" role="grid" aria-label=${this.label} aria-rowcount=${total + 1}
        aria-multiselectable=${this.selection ? 'true' : nothing}
        @scroll=${this.#onScroll} @keydown=${this.#onKey} @click=${this.#onPress}>
        ${headRow(this.columns, this.selection !== undefined)}
        <div class="grid-body" role="rowgroup" .style=${`height:${total * this.#rowHeight}px`}>
          ${repeat(
            indexes,
            (index) => index,
            (index) => this.#row(index),
          )}
        </div>
      </div>
    `
  }

  #row(index: number) {
    const row = this.rows.at(index)
    return gridRow(row, this.columns, {
      index,
      top: index * this.#rowHeight,
      isHere: index === this.active,
      isChosen: this.selection && row ? isChosen(this.selection, row.id) : this.selection && false,
      look: row ? (this.look?.(row) ?? '') : '',
    })
  }

  #onPress(event: MouseEvent) {
    // A link or a button within a row is for itself.
    if (!(event.target instanceof Element) || event.target.closest('a, button')) return
    const pressed = event.target.closest<HTMLElement>('[data-index]')
    if (!pressed) return
    const index = Number(pressed.dataset.index)
    if (event.shiftKey && this.selection) this.#do({ kind: 'extend', to: index })
    else {
      const ticks = event.ctrlKey || event.metaKey || event.target.closest('.grid-tick')
      this.go(index)
      this.#do({ kind: ticks && this.selection ? 'toggle' : 'open' })
    }
    this.focus()
  }

  #onKey(event: KeyboardEvent) {
    // A field or a link within a row keeps its own keys.
    if (!(event.target instanceof Element) || !event.target.matches('[data-index]')) return
    const page = Math.floor(this.#height / this.#rowHeight)
    const move = moveFor(event, { active: this.active, total: this.rows.total, page })
    if (!move || !takes(move, this.selection)) return
    event.preventDefault()
    this.#do(move)
  }

  #do(move: Move) {
    const row = this.rows.at(this.active)
    if (move.kind === 'open' && row) this.dispatchEvent(new RowEvent('row-open', row, this.active))
    if (move.kind === 'go' || (move.kind === 'extend' && !this.selection)) this.go(move.to)
    const next = this.selection && chosenBy(move, this.selection, this)
    if (next) {
      this.selection = next
      this.dispatchEvent(new SelectionEvent(next))
    }
    if (move.kind === 'extend' && next) this.go(move.to)
  }

  #onScroll(event: Event) {
    if (event.target instanceof HTMLElement) this.scrolled = event.target.scrollTop
  }

  #view() {
    return {
      scrollTop: this.scrolled,
      height: this.#height,
      rowHeight: this.#rowHeight,
      total: this.rows.total,
    }
  }

  #scroller() {
    return this.querySelector<HTMLElement>('.grid-scroll')
  }

  #activeRow() {
    return this.querySelector<HTMLElement>(`[data-index="${this.active}"]`)
  }
}

customElements.define('row-grid', RowGrid)
