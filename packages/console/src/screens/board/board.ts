// The grouping board: what waits, then one column a proposal, and beside them what one reads.
import type { StaffConsultation } from '@parvis/sdk/staff'
import * as operations from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { nothingYet } from '../../feedback/nothing-yet.ts'
import { unread } from '../../feedback/reading.ts'
import { tell } from '../../feedback/tell.ts'
import { FiltersEvent } from '../../list/events.ts'
import '../../list/filter-bar.ts'
import { addressOf, filtersIn } from '../../list/filters.ts'
import type { Changed } from '../../server/changed.ts'
import { chosenConsultation } from '../../server/consultations.ts'
import { Follows } from '../../server/follow.ts'
import { Others } from '../../server/others.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { may } from '../../shell/member.ts'
import { goTo, keepInAddress } from '../../shell/navigate.ts'
import { boardWith, type Opened, openedIn } from './address.ts'
import './card-board.ts'
import type { CardBoard } from './card-board.ts'
import { BoardData } from './data.ts'
import { CardsEvent, MoveEvent } from './events.ts'
import { type Card, type Move, waiting } from './moves.ts'
import { touched } from './touched.ts'
import { words } from './words.ts'

const filterNames = ['mots', 'theme']

export class BoardScreen extends ConsoleScreen {
  static override properties = {
    consultation: { state: true },
    behind: { state: true },
    heard: { state: true },
  }
  declare consultation?: StaffConsultation
  declare behind: ReadonlySet<string>
  /** Who has just changed the board. */
  declare heard: string

  readonly #data = new BoardData(() => this.requestUpdate())
  readonly #others = new Others(this, () => {
    const opened = openedIn(this.place)
    return opened && opened.kind !== 'suggestions'
      ? { kind: opened.kind, id: opened.id }
      : undefined
  })
  protected readonly follows = new Follows(this, ['contribution', 'proposal'], (what) =>
    this.#heard(what),
  )
  #asked = ''

  constructor() {
    super()
    this.behind = new Set()
    this.heard = ''
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#data.stop()
  }

  protected override willUpdate() {
    const { query } = this.place
    const asked = JSON.stringify([query.get('consultation'), this.#filters()])
    if (asked === this.#asked) return
    this.#asked = asked
    void this.#read()
  }

  async #read() {
    const { mots, theme } = this.#filters()
    try {
      this.consultation = await chosenConsultation(this.place)
      const consultation = this.consultation?.id
      await this.#data.read({ consultation, q: mots?.[0], theme: theme && [...theme] })
    } catch (error) {
      this.#data.fault = error
      this.requestUpdate()
    }
  }

  protected override render() {
    const { consultation } = this
    const { proposals, isRead, fault } = this.#data
    const opened = openedIn(this.place)
    return html`
      <div class="board-top">
        ${consultation ? html`<a href=${`/console/consultations?ouverte=${encodeURIComponent(consultation.id)}`}>${consultation.title}</a>` : nothing}
        <filter-bar .fields=${this.#fields()} .filters=${this.#filters()}
          @filters-changed=${this.#onFilters}></filter-bar>
        <span role="status">${isRead ? words.proposals(proposals.size) : words.loading}</span>
        <span role="status" class="soft">${[this.heard, this.#others.here].filter(Boolean).join(' · ')}</span>
        ${
          this.#mayAct()
            ? html`
              <button class="button" @click=${() => this.#make(waiting, [])}>${words.newProposal}</button>
              <a class="button quiet" href=${this.#href('suggestions', 'oui')}>${words.suggestions}</a>`
            : nothing
        }
      </div>
      ${fault ? unread(fault, () => this.#read()) : nothing}
      <div class=${opened ? 'board-frame with-pane' : 'board-frame'}>
        <div class="board-main">
          ${isRead && proposals.size === 0 ? this.#empty() : nothing}
          ${isRead ? this.#board() : nothing}
        </div>
        ${opened ? this.#pane(opened) : nothing}
      </div>
      <p class="hint" id="board-keys">${words.keys}</p>
    `
  }

  #board() {
    return html`<card-board .data=${this.#data} .columns=${this.#data.columns} .behind=${this.behind}
      .mayAct=${this.#mayAct()}
      .hrefOf=${(kind: Opened['kind'], id: string) => this.#href(kind, id)}
      @board-move=${(event: Event) => event instanceof MoveEvent && this.#move(event.move)}
      @board-where=${(event: Event) => event instanceof CardsEvent && this.#where(event.column, event.cards)}
      @board-make=${(event: Event) => event instanceof CardsEvent && this.#make(event.column, event.cards)}
      @board-merge=${(event: Event) => event instanceof CardsEvent && this.#merge(event.column)}
      @board-follow=${(event: Event) => event instanceof CardsEvent && this.#follow([event.column])}
    ></card-board>`
  }

  #pane(opened: Opened) {
    void import('./pane.ts')
    return html`<board-pane .opened=${opened} .data=${this.#data} .columns=${this.#data.columns} .mayAct=${this.#mayAct()}
      .consultation=${this.consultation} .me=${this.member.id}
      @board-where=${(event: Event) => event instanceof CardsEvent && this.#where(event.column, event.cards)}
      @board-make=${(event: Event) => event instanceof CardsEvent && this.#make(event.column, event.cards)}
      @board-move=${(event: Event) => event instanceof MoveEvent && this.#move(event.move)}
      @board-merge=${(event: Event) => event instanceof CardsEvent && this.#merge(event.column)}
      @board-follow=${() => this.#read()}
      @pane-close=${() => this.#close()}></board-pane>`
  }

  #empty() {
    const isFiltered = Object.keys(this.#filters()).length > 0
    return isFiltered ? html`<p>${words.noneMatch}</p>` : nothingYet(words.nothingYet)
  }

  #fields() {
    const themes = this.consultation?.themes ?? []
    const options = themes.map(({ id, title }) => ({ value: id, label: title }))
    return [
      { name: 'mots', label: words.search, kind: 'search' as const },
      { name: 'theme', label: words.theme, kind: 'several' as const, options },
    ]
  }

  #filters() {
    return filtersIn(this.place.query, filterNames)
  }

  readonly #onFilters = (event: Event) => {
    if (!(event instanceof FiltersEvent)) return
    keepInAddress(addressOf(location.pathname, this.place.query, filterNames, event.filters))
  }

  #mayAct() {
    return may(this.member, operations.moveContributions)
  }

  #href(kind: Opened['kind'], id: string) {
    return boardWith(this.place, { kind, id })
  }

  #close() {
    goTo(boardWith(this.place))
    this.#cards()?.focus()
  }

  #cards() {
    return this.querySelector<CardBoard>('card-board')
  }

  async #move(move: Move) {
    this.#cards()?.chooseNone()
    const { moveCards } = await import('./move.ts')
    await moveCards(this.#data, move)
  }

  async #where(column: string, cards: readonly Card[]) {
    const { askWhere } = await import('./move-to.ts')
    const to = await askWhere({
      data: this.#data,
      cards,
      from: column,
      consultation: this.consultation?.id,
    })
    if (to === 'new') await this.#make(column, cards)
    else if (to) await this.#move({ cards, from: column, to })
    else this.#cards()?.focus()
  }

  async #make(column: string, cards: readonly Card[]) {
    const { consultation } = this
    if (!consultation) return
    const { title } = this.#data.proposals.get(column) ?? {}
    const from = column === waiting ? undefined : { id: column, ...(title && { title }) }
    const { askForProposal } = await import('../../proposals/make.ts')
    const made = await askForProposal({ consultation, cards, from })
    if (made) {
      this.#cards()?.chooseNone()
      tell(words.made(made.title), async () => {
        await made.undo()
        await this.#read()
      })
      await this.#read()
    }
    this.#cards()?.focus()
  }

  async #merge(id: string) {
    const proposal = this.#data.proposals.get(id)
    if (!proposal) return
    const { askToMerge } = await import('./merge.ts')
    const merged = await askToMerge(proposal)
    if (merged) {
      tell(words.mergedTold(proposal.title, merged.title), async () => {
        await merged.undo()
        await this.#read()
      })
      await this.#read()
    }
    this.#cards()?.focus()
  }

  /** What one is on stays as it is until one asks: nothing moves under the pointer. */
  #heard(what: Changed) {
    if (!this.#data.isRead) return
    if (what.isAll) {
      void this.#read()
      return
    }
    const ids = touched(this.#data, what)
    if (ids.length === 0) return
    const by = what.changes.find((change) => change.by && change.by.id !== this.member.id)?.by
    if (by) this.heard = words.others(by.name)
    const isOn = (id: string) => this.#cards()?.isOn(id) ?? false
    this.behind = new Set([...this.behind, ...ids.filter(isOn)])
    void this.#data.reread(ids.filter((id) => !isOn(id)))
  }

  async #follow(columns: readonly string[]) {
    this.behind = new Set([...this.behind].filter((id) => !columns.includes(id)))
    await this.#data.reread(columns)
  }
}

customElements.define('board-screen', BoardScreen)
