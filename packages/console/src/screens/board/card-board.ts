// The columns and their cards, with the three ways to move one: dragging, holding by keys, choosing where.
import { html, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { tell } from '../../feedback/tell.ts'
import { Keys } from '../../keys/keys.ts'
import type { ScreenKey } from '../../keys/pressed.ts'
import { LightElement } from '../../light-element.ts'
import { columnOf, type Seen } from './column.ts'
import type { BoardData } from './data.ts'
import { Dragging } from './dragging.ts'
import { CardsEvent, MoveEvent } from './events.ts'
import { type At, type Card, type Column, kept, moved, nextColumn, step, waiting } from './moves.ts'
import { NearColumns } from './near.ts'
import { words } from './words.ts'

/** A card taken by the keyboard: over a column until it is put, or given back. */
type Held = { card: Card; from: string; over: string; row: number }

export class CardBoard extends LightElement {
  static override properties = {
    data: { attribute: false },
    columns: { attribute: false },
    behind: { attribute: false },
    mayAct: { attribute: false },
    hrefOf: { attribute: false },
    at: { state: true },
    held: { state: true },
    chosen: { state: true },
  }
  declare data: BoardData
  declare columns: readonly Column[]
  /** Columns that someone else has changed, not read again yet. */
  declare behind: ReadonlySet<string>
  declare mayAct: boolean
  declare hrefOf: Seen['hrefOf']
  declare at: At
  declare held?: Held
  declare chosen: ReadonlySet<string>

  #focuses = false
  readonly #dragging = new Dragging(this, {
    taken: (element) => this.#dragged(element),
    dropped: (move) => this.dispatchEvent(new MoveEvent(move)),
  })
  protected readonly keys = new Keys(this, {
    name: words.board,
    within: '[data-row]',
    keys: () => this.#keys(),
  })
  readonly #near = new NearColumns(this, (ids) => {
    this.requestUpdate()
    void this.data.want(ids)
  })

  constructor() {
    super()
    this.columns = []
    this.behind = new Set()
    this.at = { column: waiting, row: 0 }
    this.chosen = new Set()
    this.addEventListener('keydown', (event) => this.#onKey(event))
    this.addEventListener('focusin', (event) => this.#onFocus(event))
    this.addEventListener('pointerdown', () => this.giveBack())
  }

  /** Where one was: after a dialog, or a pane beside. */
  override focus() {
    this.#focuses = true
    this.requestUpdate()
  }

  /** Whether one is on this column: it is not changed under the pointer. */
  isOn(column: string) {
    const element = this.querySelector(`[data-column="${CSS.escape(column)}"]`)
    return element?.matches(':hover, :focus-within') || this.held?.from === column
  }

  giveBack() {
    const { held } = this
    if (!held) return
    this.at = { column: held.from, row: held.row }
    this.held = undefined
    tell(words.givenBack)
  }

  protected override willUpdate() {
    this.at = kept(this.#shown(), this.at)
  }

  protected override updated() {
    if (!this.#focuses) return
    this.#focuses = false
    const { column, row } = this.at
    const there = `[data-column="${CSS.escape(column)}"] [data-row="${row}"]`
    this.querySelector<HTMLElement>(there)?.focus()
  }

  protected override render() {
    return html`
      ${this.chosen.size > 0 ? this.#choice() : nothing}
      <div class="columns" role="group" aria-label=${words.board} aria-describedby="board-keys">
        ${repeat(
          this.#shown(),
          ({ id }) => id,
          (column) => this.#column(column),
        )}
      </div>
    `
  }

  #column(column: Column) {
    const proposal = this.data.proposals.get(column.id)
    return columnOf({
      column,
      title: proposal?.title ?? words.waiting,
      state: proposal?.state,
      isNear: this.#near.ids.has(column.id) || column.id === this.at.column,
      at: this.at,
      chosen: this.chosen,
      held: this.held?.card.id,
      isTarget: column.id === this.#dragging.over || column.id === this.held?.over,
      isBehind: this.behind.has(column.id),
      mayAct: this.mayAct,
      hrefOf: this.hrefOf,
      turn: (id, offset) => void this.data.turn(id, offset),
      follow: (id) => this.dispatchEvent(new CardsEvent('board-follow', id, [])),
      moveTo: (card, id) => this.dispatchEvent(new CardsEvent('board-where', id, [card])),
    })
  }

  #choice() {
    return html`
      <div class="choice-told">
        <strong role="status">${words.chosen(this.chosen.size)}</strong>
        <button class="button quiet" @click=${() => this.#ask('board-where')}>${words.move}</button>
        <button class="button quiet" @click=${() => this.#ask('board-make')}>${words.newProposal}</button>
        <button class="plain" @click=${() => this.chooseNone()}>${words.chooseNone}</button>
      </div>
    `
  }

  /** With the card that is held where it would be put. */
  #shown(): readonly Column[] {
    const { held, columns } = this
    if (!held || held.from === held.over) return columns
    return moved(columns, { cards: [held.card], from: held.from, to: held.over }).map((column) =>
      column.id === held.over && !column.cards ? { ...column, cards: [held.card] } : column,
    )
  }

  #cardAt({ column, row }: At) {
    return this.#shown().find(({ id }) => id === column)?.cards?.[row]
  }

  /** Those that are chosen in this column, else the one that the keys are on. */
  #cards() {
    const { column } = this.at
    const cards = this.columns.find(({ id }) => id === column)?.cards ?? []
    const chosen = cards.filter(({ id }) => this.chosen.has(id))
    const active = cards[this.at.row]
    return chosen.length > 0 ? chosen : active ? [active] : []
  }

  #ask(type: 'board-where' | 'board-make' | 'board-merge') {
    const cards = type === 'board-make' && this.chosen.size === 0 ? [] : this.#cards()
    this.dispatchEvent(new CardsEvent(type, this.at.column, cards))
  }

  #keys(): readonly ScreenKey[] {
    const going: ScreenKey[] = [
      { shown: '← ↑ ↓ →', name: words.keyGo },
      { shown: words.keyEnter, name: words.keyRead },
      { key: 'Escape', name: words.chooseNone, act: () => this.chooseNone() },
    ]
    if (!this.mayAct) return going
    return going.concat([
      { shown: words.keySpace, name: words.keyTake },
      {
        key: 'm',
        name: words.move,
        act: () => this.#cards().length > 0 && this.#ask('board-where'),
      },
      { key: 'x', name: words.keyChoose, act: () => this.#toggle() },
      { key: 'n', name: words.newProposal, act: () => this.#ask('board-make') },
      { key: 'f', name: words.merge, act: () => this.#ask('board-merge') },
    ])
  }

  #onKey(event: KeyboardEvent) {
    const { key, ctrlKey, metaKey, altKey, target } = event
    if (ctrlKey || metaKey || altKey || !(target instanceof Element)) return
    if (!target.matches('[data-row]')) return
    const isOurs = this.held ? this.#pressHolding(this.held, key) : this.#press(key)
    if (isOurs) event.preventDefault()
  }

  /** True when the key is the board's. */
  #press(key: string) {
    const to = step(this.#shown(), this.at, key)
    if (to) this.at = to
    else if (key === ' ' && this.mayAct) this.#take()
    else return false
    this.focus()
    return true
  }

  #pressHolding(held: Held, key: string) {
    const { card, from, over } = held
    if (key === 'Escape' || key === 'Tab') this.giveBack()
    else if (key === ' ' || key === 'Enter') {
      // Back where it was taken, on the next one: one sorts a column from top to bottom.
      this.at = { column: from, row: held.row }
      this.held = undefined
      if (from === over) tell(words.givenBack)
      else this.dispatchEvent(new MoveEvent({ cards: [card], from, to: over }))
    } else {
      const to = nextColumn(this.columns, over, key)
      if (to) this.#hold({ ...held, over: to })
    }
    this.focus()
    // What is held stays so until it is put or given back.
    return key !== 'Tab'
  }

  #take() {
    const card = this.#cardAt(this.at)
    if (!card) return
    const { column, row } = this.at
    this.held = { card, from: column, over: column, row }
    tell(words.taken(card.title))
  }

  #hold(held: Held) {
    const { over, from, row } = held
    this.held = held
    this.at = { column: over, row: over === from ? row : 0 }
    const column = this.columns.find(({ id }) => id === over)
    const title = this.data.proposals.get(over)?.title ?? words.waiting
    tell(words.over(title, column?.total ?? 0))
  }

  #toggle() {
    const card = this.#cardAt(this.at)
    if (!card) return
    const here = this.columns.find(({ id }) => id === this.at.column)?.cards ?? []
    // Of one column: they go together.
    const chosen = new Set(here.map(({ id }) => id).filter((id) => this.chosen.has(id)))
    if (!chosen.delete(card.id)) chosen.add(card.id)
    this.chosen = chosen
  }

  chooseNone() {
    this.chosen = new Set()
    this.focus()
  }

  #onFocus({ target }: FocusEvent) {
    const at = this.#placeOf(target)
    if (at && !this.held) this.at = at
  }

  #placeOf(target: EventTarget | null): At | undefined {
    if (!(target instanceof Element)) return undefined
    const column = target.closest<HTMLElement>('[data-column]')?.dataset.column
    const card = target.closest('li')?.querySelector<HTMLElement>('[data-row]')
    const row = (target.closest<HTMLElement>('[data-row]') ?? card)?.dataset.row
    return column === undefined || row === undefined ? undefined : { column, row: Number(row) }
  }

  /** A dragged card takes those that are chosen with it. */
  #dragged(element: Element) {
    const at = this.#placeOf(element)
    const card = at && this.#cardAt(at)
    if (!card || !this.mayAct) return undefined
    const here = this.columns.find(({ id }) => id === at.column)?.cards ?? []
    const chosen = here.filter(({ id }) => this.chosen.has(id))
    return { cards: this.chosen.has(card.id) ? chosen : [card], from: at.column }
  }
}

customElements.define('card-board', CardBoard)
