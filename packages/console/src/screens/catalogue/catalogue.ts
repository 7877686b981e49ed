// The catalogue: its services as a list, the card of one beside it.
import { Task } from '@lit/task'
import { type StaffServicePage, staffGetService, staffListServices } from '@parvis/sdk/staff'
import {
  createService,
  createServiceFromDecision,
  readServiceFile,
} from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { nothingYet } from '../../feedback/nothing-yet.ts'
import { reading } from '../../feedback/reading.ts'
import { Keys } from '../../keys/keys.ts'
import { FiltersEvent, RowEvent } from '../../list/events.ts'
import { gridKeys } from '../../list/step.ts'
import '../../list/filter-bar.ts'
import type { FilterField } from '../../list/filter-bar.ts'
import { addressOf, filtersIn } from '../../list/filters.ts'
import '../../list/grid.ts'
import { hearRows } from '../../list/heard.ts'
import { redraw } from '../../list/redraw.ts'
import { Rows } from '../../list/rows.ts'
import { listTold } from '../../list/told.ts'
import { Follows } from '../../server/follow.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { may } from '../../shell/member.ts'
import { goTo, keepInAddress } from '../../shell/navigate.ts'
import './card.ts'
import { ServiceCard } from './card.ts'
import { columns } from './columns.ts'
import { stages } from './stage-names.ts'
import { words } from './words.ts'

export type ServiceRow = StaffServicePage['items'][number]

const names = ['q', 'stage']

export class CatalogueScreen extends ConsoleScreen {
  static override properties = { stale: { state: true }, asked: { state: true } }
  declare stale?: number
  /** What the address asks of the list. */
  declare asked: string

  readonly #rows = new Rows<ServiceRow>({
    load: (offset, limit, signal) =>
      staffListServices(connection, { ...this.#query, offset, limit }, { signal }),
    changed: () => redraw(this),
  })

  readonly #shown = new Task(this, {
    task: async ([id], { signal }) =>
      id ? staffGetService(connection, id, { signal }) : undefined,
    args: () => [this.place.query.get('service')],
  })

  protected readonly keys = new Keys(this, {
    name: words.list,
    within: '.panes',
    keys: () => [
      ...gridKeys(this),
      { key: 'c', name: words.confirm, act: () => void this.#onCard((card) => card.confirm()) },
      { key: 'e', name: words.edit, act: () => void this.#onCard((card) => card.edit()) },
    ],
  })

  override connectedCallback() {
    super.connectedCallback()
    this.addEventListener('service-changed', this.#onChanged)
    void this.#countStale()
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#rows.stop()
  }

  get #query() {
    const one = (name: string) => this.place.query.get(name) ?? undefined
    const stage = stages.find((known) => known === one('stage'))
    return {
      ...(one('q') && { q: one('q') }),
      ...(stage && { stage }),
      ...(one('stale') && { stale: 'true' as const }),
    }
  }

  async #countStale() {
    this.stale = (await staffListServices(connection, { stale: 'true', limit: 1 })).total
  }

  protected override willUpdate(changed: Map<string, unknown>) {
    const asked = JSON.stringify(this.#query)
    if (!changed.has('place') || asked === this.asked) return
    const isFirst = this.asked === undefined
    this.asked = asked
    if (!isFirst) this.#rows.restart()
  }

  protected readonly others = new Follows(this, ['service'], (changed) => {
    hearRows(this.#rows, changed)
    const shown = this.place.query.get('service')
    if (shown && (changed.isAll || changed.ids.has(shown))) void this.#shown.run()
    void this.#countStale()
  })

  #onCard(act: (card: ServiceCard) => unknown) {
    const card = this.querySelector('service-card')
    if (card instanceof ServiceCard) act(card)
  }

  readonly #onChanged = () => {
    void this.#rows.refresh()
    void this.#shown.run()
    void this.#countStale()
  }

  #show(row: ServiceRow) {
    const query = new URLSearchParams(this.place.query)
    query.set('service', row.id)
    keepInAddress(`${location.pathname}?${query}`)
  }

  #onlyStale() {
    const query = new URLSearchParams(this.place.query)
    if (query.has('stale')) query.delete('stale')
    else query.set('stale', 'true')
    keepInAddress(`${location.pathname}?${query}`)
  }

  #fields(): FilterField[] {
    return [
      { name: 'q', label: words.search, kind: 'search' },
      {
        name: 'stage',
        label: words.stage,
        kind: 'one',
        options: stages.map((value) => ({ value, label: words.stages[value] })),
      },
    ]
  }

  protected override render() {
    return html`
      <div class="screen-head">
        <filter-bar .fields=${this.#fields()} .filters=${filtersIn(this.place.query, names)}
          @filters-changed=${(event: Event) => {
            if (!(event instanceof FiltersEvent)) return
            keepInAddress(addressOf(location.pathname, this.place.query, names, event.filters))
          }}></filter-bar>
        <p class="screen-acts">
          ${may(this.member, readServiceFile) ? html`<a class="button quiet" href="/console/services/import">${words.import}</a>` : nothing}
          ${may(this.member, createServiceFromDecision) ? html`<a class="button quiet" href="/console/services/depuis-une-decision">${words.fromDecision}</a>` : nothing}
          ${may(this.member, createService) ? html`<a class="button" href="/console/services/nouveau">${words.create}</a>` : nothing}
        </p>
      </div>
      <div class="list-head">
        ${listTold(this.#rows)}
        <button class="chip" aria-pressed=${this.place.query.has('stale') ? 'true' : 'false'} @click=${() => this.#onlyStale()}>
          ${words.staleOnes(this.stale ?? 0)}
        </button>
      </div>
      <div class="panes">
        <div class="pane-list">${this.#list()}</div>
        <section class="pane" aria-label=${words.card}>${this.#card()}</section>
      </div>
    `
  }

  #list() {
    const { isRead, total } = this.#rows
    if (isRead && total === 0) {
      const isFiltered = Object.keys(this.#query).length > 0
      if (isFiltered) return nothingYet(words.none)
      return nothingYet(words.empty, { href: '/console/services/import', text: words.import })
    }
    return html`<row-grid .rows=${this.#rows} .columns=${columns} .label=${words.list}
      .look=${(row: ServiceRow) => (row.id === this.place.query.get('service') ? 'is-shown' : '')}
      @row-open=${(event: Event) => {
        if (event instanceof RowEvent) this.#show(event.row)
      }}></row-grid>`
  }

  #card() {
    return reading(this.#shown, (service) =>
      service
        ? html`<service-card .service=${service} .member=${this.member}
            @edit-wanted=${() => goTo(`/console/services/${service.id}`)}></service-card>`
        : html`<p class="hint">${words.choose}</p>`,
    )
  }
}

customElements.define('catalogue-screen', CatalogueScreen)
