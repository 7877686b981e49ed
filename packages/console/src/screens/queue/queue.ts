// The moderation queue: the list, the contribution that is read, and the next one once it is decided.
import type { QueueItem } from '@parvis/sdk/staff'
import * as operations from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { tell, undoStack } from '../../feedback/tell.ts'
import { FiltersEvent, RowEvent } from '../../list/events.ts'
import '../../list/filter-bar.ts'
import { type Filters, sameFilters } from '../../list/filters.ts'
import '../../list/grid.ts'
import type { RowGrid } from '../../list/grid.ts'
import { listTold } from '../../list/told.ts'
import '../../list/views-menu.ts'
import { Keys } from '../../keys/keys.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { may } from '../../shell/member.ts'
import { keepInAddress } from '../../shell/navigate.ts'
import { queueColumns } from './columns.ts'
import { decide } from './decide.ts'
import { Desk } from './desk.ts'
import { AskEvent, type Decided, DecidedEvent } from './events.ts'
import { queueFields } from './fields.ts'
import { type QueueAct, queueKeys } from './keys.ts'
import { type Lists, readLists } from './lists.ts'
import { addressOfQueue, filtersOf, type Sort, sortOf } from './query.ts'
import type { ContributionReading } from './reading.ts'
import { words } from './words.ts'

/** Moving fast through the list, one reads none of those one passes. */
const pause = 120

export class QueueScreen extends ConsoleScreen {
  static override properties = {
    lists: { state: true },
    active: { state: true },
    isElsewhere: { state: true },
  }
  declare lists?: Lists
  declare active: number
  /** What is read is not among the rows. */
  declare isElsewhere: boolean

  #desk = new Desk(() => this.#changed())
  #filters?: Filters
  #sort?: Sort
  #openId?: string
  /** To be read once it has come. */
  #pending?: number
  #timer?: ReturnType<typeof setTimeout>

  protected readonly keys = new Keys(this, {
    name: words.list,
    within: '.queue-split',
    keys: () => queueKeys((act) => this.#do(act)),
  })

  constructor() {
    super()
    this.active = 0
    this.isElsewhere = false
  }

  override connectedCallback() {
    super.connectedCallback()
    // The rows first.
    void import('./reading.ts').then(() => import('./forms.ts'))
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
    const filters = filtersOf(query)
    const sort = sortOf(query)
    const isOther = !this.#filters || !sameFilters(this.#filters, filters) || this.#sort !== sort
    this.#filters = filters
    this.#sort = sort
    if (isOther) {
      this.active = 0
      this.#pending = 0
      this.#desk.start(filters, sort)
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
    return this.querySelector<RowGrid<QueueItem>>('row-grid')
  }

  get #reading() {
    return this.querySelector<ContributionReading>('contribution-reading')
  }

  protected override render() {
    const { rows, counts } = this.#desk
    return html`
      <div class="queue">
        <filter-bar .fields=${queueFields(counts, this.member.id)} .filters=${this.#filters ?? {}}
          @filters-changed=${this.#onFilters}></filter-bar>
        <div class="queue-told">
          ${listTold(rows, words.count(rows.total, this.#desk.all ?? rows.total))}
          <label>${words.sort}
            <select @change=${this.#onSort}>
              <option value="" .selected=${this.#sort === 'oldest'}>${words.oldest}</option>
              <option value="recentes" .selected=${this.#sort === 'newest'}>${words.newest}</option>
            </select>
          </label>
          <views-menu .list=${'queue'} .address=${this.#address({})}></views-menu>
        </div>
        <div class=${this.#openId ? 'queue-split is-reading' : 'queue-split'}>
          <section class="queue-list" aria-label=${words.list}>${this.#list()}</section>
          <section class="queue-pane" aria-label=${words.reading}>${this.#pane()}</section>
        </div>
      </div>
    `
  }

  #list() {
    const { rows, decided, counts } = this.#desk
    if (rows.isRead && rows.total === 0)
      return html`<p class="nothing-yet">${this.#isDefault() ? words.allRead : words.nothingHere}</p>`
    const themes = new Map(counts?.themes.map(({ id, title }) => [id, title]))
    const columns = queueColumns({
      now: new Date(),
      themes,
      others: () => undefined,
      decided: (id) => decided.get(id),
    })
    const look = ({ id }: QueueItem) =>
      `${decided.has(id) ? 'leaving' : ''} ${id === this.#openId ? 'is-open' : ''}`
    return html`<row-grid .columns=${columns} .rows=${rows} .active=${this.active} .look=${look}
      .label=${words.list} @row-go=${this.#onGo} @row-open=${this.#onOpen}></row-grid>`
  }

  #pane() {
    if (!this.#openId) return html`<p class="hint">${words.pick}</p>`
    const row = this.#desk.rows.read().find(({ id }) => id === this.#openId)
    return html`
      ${this.isElsewhere ? html`<p class="hint">${words.notAmongThese}</p>` : nothing}
      <contribution-reading .contributionId=${this.#openId} .heading=${row?.title ?? ''}
        .memberId=${this.member.id} .lists=${this.lists}
        .mayDecide=${may(this.member, operations.rejectContribution)}
        .hrefs=${{
          contribution: (id: string) => this.#address({ lire: id }),
          alike: (group: string) => `${location.pathname}?groupe=${group}&etat=tous`,
        }}
        @decided=${this.#onDecided} @asked=${this.#onAsked}></contribution-reading>
    `
  }

  #isDefault() {
    return sameFilters(this.#filters ?? {}, { etat: ['received'] })
  }

  /** This address with some of its parameters changed; an empty one leaves. */
  #address(change: Record<string, string>) {
    const query = new URLSearchParams(this.place.query)
    if (!('lire' in change)) query.delete('lire')
    for (const [name, value] of Object.entries(change)) {
      if (value) query.set(name, value)
      else query.delete(name)
    }
    const text = query.toString()
    return text ? `${location.pathname}?${text}` : location.pathname
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

  #go(to: number | undefined) {
    if (to === undefined) return
    this.active = to
    this.#grid?.go(to)
    if (!this.#desk.rows.at(to)) this.#pending = to
  }

  #onDecided(event: Event) {
    if (event instanceof DecidedEvent) this.#decided(event.decided)
  }

  #decided({ decision, contribution }: Decided) {
    const { id, title, version } = contribution
    const before = this.#desk.rows.read().find((row) => row.id === id)
    const says = words.done[decision.act](title)
    const back = { id, version }
    const undo = async () => {
      const assigneeId = before?.assignee?.id ?? null
      const way =
        decision.act === 'assign'
          ? { act: 'assign' as const, assigneeId }
          : { act: 'undo' as const }
      this.#desk.put(await decide(back, way))
      if (this.#openId === id) void this.#reading?.reread()
    }
    if (decision.act === 'undo') tell(says)
    else tell(says, undo)
    const act = undoStack.last
    const leaving = { says: words.states[contribution.state], undo: () => void undoStack.undo(act) }
    const moves = decision.act !== 'assign' && decision.act !== 'undo'
    this.#desk.put(contribution, moves ? leaving : undefined)
    if (!moves) {
      void this.#reading?.reread()
      void this.#toPane()
      return
    }
    const next = this.#desk.nextAfter(this.active)
    if (next === undefined || this.isElsewhere) void this.#reading?.reread()
    else {
      this.#go(next)
      const row = this.#desk.rows.at(next)
      if (row) this.#read(row.id)
    }
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
