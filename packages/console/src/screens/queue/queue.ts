// The moderation queue: the list, the contribution that is read, and the next one once it is decided.
import type { QueueItem } from '@parvis/sdk/staff'
import * as operations from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { FiltersEvent, RowEvent, SelectionEvent } from '../../list/events.ts'
import '../../list/filter-bar.ts'
import { Keys } from '../../keys/keys.ts'
import { sameFilters } from '../../list/filters.ts'
import type { RowGrid } from '../../list/grid.ts'
import type { RowPages } from '../../list/pages.ts'
import { nothingChosen, type Selection, without } from '../../list/selection.ts'
import { listTold } from '../../list/told.ts'
import type { Changed } from '../../server/changed.ts'
import { Follows } from '../../server/follow.ts'
import { Others } from '../../server/others.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { may } from '../../shell/member.ts'
import { keepInAddress } from '../../shell/navigate.ts'
import { addressOnly, addressWith } from './addresses.ts'
import { choiceBar } from './choice-bar.ts'
import type { Act } from './decision.ts'
import { Desk } from './desk.ts'
import { AskEvent, type Decided, DecidedEvent } from './events.ts'
import { queueFields } from './fields.ts'
import { isInPages, showInPages } from './in-pages.ts'
import { type QueueAct, queueKeys } from './keys.ts'
import { type Lists, readLists } from './lists.ts'
import { type Asked, addressOfQueue, askedIn, listedBy, sameAsked } from './query.ts'
import type { ContributionReading } from './reading.ts'
import { queueRows } from './rows-view.ts'
import { words } from './words.ts'

/** Moving fast through the list, one reads none of those one passes. */
const pause = 120
/** After the pointer has moved over the list, nothing leaves it for so long. */
const stillness = 3000

export class QueueScreen extends ConsoleScreen {
  static override properties = {
    lists: { state: true },
    active: { state: true },
    selection: { state: true },
    isElsewhere: { state: true },
    hasNoGrid: { state: true },
  }
  declare lists?: Lists
  declare active: number
  declare selection: Selection<QueueItem>
  /** What is read is not among the rows. */
  declare isElsewhere: boolean
  /** It did not come: the rows are shown in pages. */
  declare hasNoGrid: boolean

  #desk = new Desk(() => this.#changed())
  #asked: Asked = askedIn(new URLSearchParams())
  #isBegun = false
  #openId?: string
  /** To be read once it has come. */
  #pending?: number
  #timer?: ReturnType<typeof setTimeout>
  #pointedAt = 0

  /** Drawn again when others come and go; what one reads is told by the pane. */
  protected readonly others = new Others(this, () => undefined)
  protected readonly keys = new Keys(this, {
    name: words.list,
    within: '.queue-split',
    keys: () => queueKeys((act) => this.#do(act)),
  })

  constructor() {
    super()
    this.active = 0
    this.selection = nothingChosen
    this.isElsewhere = false
    this.hasNoGrid = false
    this.#desk.mayMove = () => Date.now() - this.#pointedAt > stillness
    this.#desk.moved = () => this.#follow()
    new Follows(this, ['contribution'], (what) => this.#hear(what))
  }

  #hear(what: Changed) {
    void import('./catch-up.ts').then(({ catchUp }) => catchUp(this.#desk, what, this.member.id))
    const isOpen = what.isAll || (this.#openId !== undefined && what.ids.has(this.#openId))
    if (isOpen) void this.#reading?.catchUp()
  }

  override connectedCallback() {
    super.connectedCallback()
    // While the first rows are on their way.
    import('../../list/grid.ts').catch(() => {
      this.hasNoGrid = true
    })
    void import('../../list/views-menu.ts')
    void import('./reading.ts').then(() =>
      Promise.all([import('./deciding/forms.ts'), import('./after.ts')]),
    )
    void readLists().then((lists) => {
      this.lists = lists
    })
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
    this.#desk.stop()
  }

  protected override willUpdate(changed: Map<string, unknown>) {
    if (!changed.has('place')) return
    const { query } = this.place
    const asked = askedIn(query)
    const isOther = !this.#isBegun || !sameAsked(this.#asked, asked)
    this.#isBegun = true
    this.#asked = asked
    if (isOther) {
      this.active = 0
      this.selection = nothingChosen
      this.#pending = 0
      this.#desk.start(asked)
    }
    const openId = query.get('lire') ?? undefined
    if (openId && (isOther || openId !== this.#openId)) void this.#findOpen(openId)
    this.#openId = openId
  }

  async #findOpen(id: string) {
    this.#pending = undefined
    this.isElsewhere = false
    const here = this.#desk.rows.indexOf(id)
    const rank = here >= 0 ? here : await this.#desk.rankOf(id)
    if (id !== this.#openId) return
    this.isElsewhere = rank === undefined
    if (rank === undefined || rank === this.active) return
    await this.updateComplete
    this.#grid?.go(rank)
    this.active = rank
  }

  #changed() {
    this.requestUpdate()
    this.#grid?.requestUpdate()
    const row = this.#pending === undefined ? undefined : this.#desk.rows.at(this.#pending)
    if (!row) return
    this.#pending = undefined
    if (isWide()) this.#read(row.id)
  }

  get #grid() {
    return this.querySelector<RowGrid<QueueItem> | RowPages<QueueItem>>(
      'row-grid:defined, row-pages:defined',
    )
  }

  get #reading() {
    return this.querySelector<ContributionReading>('contribution-reading:defined')
  }

  protected override render() {
    const { rows, counts } = this.#desk
    return html`
      <div class="queue">
        <filter-bar .fields=${queueFields(counts, this.member.id)} .filters=${this.#asked.filters}
          @filters-changed=${this.#onFilters}></filter-bar>
        <div class="queue-told">
          ${listTold(rows, words.count(rows.total, this.#desk.all ?? rows.total))}
          <label>${words.sort}
            <select @change=${this.#onSort}>
              <option value="" .selected=${this.#asked.sort === 'oldest'}>${words.oldest}</option>
              <option value="recentes" .selected=${this.#asked.sort === 'newest'}>${words.newest}</option>
            </select>
          </label>
          <button type="button" class="plain" @click=${this.#onPages}>
            ${this.#isPaged ? words.inOneList : words.inPages}
          </button>
          <views-menu .list=${'queue'} .address=${this.#address({})}></views-menu>
        </div>
        <div class=${this.#openId ? 'queue-split is-reading' : 'queue-split'}>
          <section class="queue-list" aria-label=${words.list}>
            ${this.#list()}
            ${choiceBar(this.selection, rows.total, {
              choose: (selection) => {
                this.selection = selection
              },
              begin: (act) => void this.#begin(act),
              ...(this.#mayPropose && { propose: () => void this.#propose() }),
            })}
          </section>
          <section class="queue-pane" aria-label=${words.reading}>${this.#pane()}</section>
        </div>
      </div>
    `
  }

  #list() {
    const { rows } = this.#desk
    if (rows.isRead && rows.total === 0)
      return html`<p class="nothing-yet">${this.#isDefault() ? words.allRead : words.nothingHere}</p>`
    return html`<div class="queue-rows" @selection-changed=${this.#onChosen} @pointermove=${this.#onPointer}
      @row-go=${this.#onGo} @row-open=${this.#onOpen}>
      ${queueRows(this.#desk, {
        isPaged: this.#isPaged,
        active: this.active,
        openId: this.#openId,
        selection: this.#mayDecide ? this.selection : undefined,
        hrefOf: (id) => this.#address({ lire: id }),
      })}
    </div>`
  }

  get #isPaged() {
    const isPaged = this.hasNoGrid || isInPages(this.place.query)
    if (isPaged) void import('../../list/pages.ts')
    return isPaged
  }

  readonly #onPages = () => {
    const isWanted = !this.#isPaged
    this.hasNoGrid = false
    keepInAddress(this.#address({ ...showInPages(isWanted), lire: this.#openId ?? '' }))
  }

  #pane() {
    if (!this.#openId) return html`<p class="hint">${words.pick}</p>`
    const row = this.#desk.rows.read().find(({ id }) => id === this.#openId)
    return html`
      ${this.isElsewhere ? html`<p class="hint">${words.notAmongThese}</p>` : nothing}
      <contribution-reading .contributionId=${this.#openId} .heading=${row?.title ?? ''}
        .memberId=${this.member.id} .lists=${this.lists}
        .mayDecide=${this.#mayDecide}
        .hrefs=${{
          contribution: (id: string) => this.#address({ lire: id }),
          alike: (group: string) =>
            addressOnly(this.#asked.consultation, { groupe: group, etat: 'tous' }),
        }}
        @decided=${this.#onDecided} @asked=${this.#onAsked}></contribution-reading>
    `
  }

  get #mayDecide() {
    return may(this.member, operations.rejectContribution)
  }

  get #mayPropose() {
    return may(this.member, operations.createProposal)
  }

  /** Of those chosen, else of the one that is read. */
  async #propose() {
    const { selection } = this
    const chosen = selection.kind === 'ticked' ? [...selection.rows.values()] : []
    const read = this.#desk.rows.read().filter(({ id }) => id === this.#openId)
    const cards = chosen.length > 0 ? chosen : read
    if (!this.#mayPropose || selection.kind !== 'ticked' || cards.length === 0) return
    const { newProposal } = await import('./new-proposal.ts')
    if (!(await newProposal(this.#desk, cards, this.place))) return
    this.selection = nothingChosen
    void this.#reading?.reread()
  }

  readonly #onPointer = () => {
    this.#pointedAt = Date.now()
  }

  #onChosen(event: Event) {
    if (event instanceof SelectionEvent) this.selection = event.selection
  }

  #isDefault() {
    return sameFilters(this.#asked.filters, { etat: ['received'] })
  }

  #address(change: Record<string, string>) {
    return addressWith(this.place.query, change)
  }

  #onFilters(event: Event) {
    if (!(event instanceof FiltersEvent)) return
    const query = new URLSearchParams(this.place.query)
    query.delete('lire')
    keepInAddress(addressOfQueue(location.pathname, query, event.filters))
  }

  #onSort(event: Event) {
    if (event.target instanceof HTMLSelectElement)
      keepInAddress(this.#address({ tri: event.target.value }))
  }

  #onGo(event: Event) {
    if (!(event instanceof RowEvent)) return
    this.active = event.index
    clearTimeout(this.#timer)
    const { id } = event.row
    if (isWide()) this.#timer = setTimeout(() => this.#read(id), pause)
  }

  #onOpen(event: Event) {
    if (!(event instanceof RowEvent)) return
    this.active = event.index
    clearTimeout(this.#timer)
    this.#read(event.row.id)
    void this.#toPane()
  }

  #read(id: string) {
    if (id !== this.#openId) keepInAddress(this.#address({ lire: id }))
  }

  async #toPane() {
    await this.updateComplete
    await this.#reading?.updateComplete
    this.#reading?.focus()
  }

  #go(to: number) {
    this.active = Math.max(0, Math.min(to, this.#desk.rows.total - 1))
    this.#grid?.go(this.active)
    const row = this.#desk.rows.at(this.active)
    if (row) this.#read(row.id)
    else this.#pending = this.active
  }

  /** The one that is read stands elsewhere once others have left. */
  #follow() {
    if (!this.#openId) return
    const here = this.#desk.rows.indexOf(this.#openId)
    if (here < 0) {
      void this.#findOpen(this.#openId)
      return
    }
    this.#grid?.follow(here)
    this.active = here
  }

  async #begin(act: Act) {
    const { lists, selection } = this
    if (!lists) return
    const { askForMany } = await import('./deciding/bulk.ts')
    const done = await askForMany({ act, lists, selection, query: listedBy(this.#asked) })
    if (!done) return
    this.selection = nothingChosen
    const { afterMany } = await import('./after.ts')
    afterMany(this.#desk, done)
    void this.#reading?.reread()
  }

  #onDecided(event: Event) {
    if (event instanceof DecidedEvent) void this.#decided(event.decided)
  }

  async #decided(decided: Decided) {
    const { afterDecision } = await import('./after.ts')
    const { act } = decided.decision
    const { id } = decided.contribution
    afterDecision(this.#desk, decided, () => {
      if (this.#openId === id) void this.#reading?.reread()
    })
    this.selection = without(this.selection, [id])
    const next = this.#desk.nextAfter(this.active)
    if (act === 'assign' || act === 'undo' || next === undefined || this.isElsewhere)
      void this.#reading?.reread()
    else this.#go(next)
    void this.#toPane()
  }

  #onAsked(event: Event) {
    if (!(event instanceof AskEvent)) return
    if (event.asked === 'list') this.#toList()
    else this.#do(event.asked === 'mine' ? 'mine' : 'undo')
  }

  #toList() {
    if (!isWide()) keepInAddress(this.#address({}))
    this.#grid?.focus()
  }

  #do(act: QueueAct | 'undo') {
    const reading = this.#reading
    if (act === 'next' || act === 'previous') {
      this.#go(this.active + (act === 'next' ? 1 : -1))
      return
    }
    if (act === 'list') return this.#toList()
    if (act === 'propose') return void this.#propose()
    if (act === 'similar') return reading?.toSimilar()
    const detail = reading?.detail
    if (!reading || !detail) return
    if (act === 'mine') {
      const isMine = detail.assignee?.id === this.member.id
      void reading.send(detail, { act: 'assign', assigneeId: isMine ? null : this.member.id })
    } else if (act === 'undo') void reading.send(detail, { act: 'undo' })
    else void reading.begin(act)
  }
}

/** Where the pane stands beside the list: one reads as one goes. */
const isWide = () => matchMedia('(min-width: 60.01rem)').matches

customElements.define('queue-screen', QueueScreen)
