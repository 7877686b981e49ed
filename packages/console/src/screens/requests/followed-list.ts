// A list of requests with the one that is read beside it: what services and diagnoses have in common.
import { Task } from '@lit/task'
import type { Diagnosis, ServiceRequest } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { nothingYet } from '../../feedback/nothing-yet.ts'
import { reading } from '../../feedback/reading.ts'
import { Keys } from '../../keys/keys.ts'
import type { Column } from '../../list/columns.ts'
import { FiltersEvent, RowEvent } from '../../list/events.ts'
import { gridKeys } from '../../list/step.ts'
import '../../list/filter-bar.ts'
import type { FilterField } from '../../list/filter-bar.ts'
import { addressOf, filtersIn } from '../../list/filters.ts'
import '../../list/grid.ts'
import { hearRows } from '../../list/heard.ts'
import { redraw } from '../../list/redraw.ts'
import { type Page, Rows } from '../../list/rows.ts'
import { listTold } from '../../list/told.ts'
import { Follows } from '../../server/follow.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { keepInAddress } from '../../shell/navigate.ts'
import type { Followed } from './acts.ts'
import { type Detail, type FollowUp, RequestPane } from './pane.ts'
import { stateName } from './shown.ts'
import { words } from './words.ts'

export type RequestRow = ServiceRequest | Diagnosis
export type Asked = { q?: string; state: readonly string[]; offset: number; limit: number }

const names = ['q', 'state']

export abstract class FollowedList extends ConsoleScreen {
  readonly #rows = new Rows<RequestRow>({
    load: (offset, limit, signal) => this.load({ ...this.#query, offset, limit }, signal),
    changed: () => redraw(this),
  })

  readonly #shown = new Task(this, {
    task: async ([id], { signal }) => (id && this.mayRead ? this.read(id, signal) : undefined),
    args: () => [this.place.query.get('demande')],
  })

  #asked = ''

  protected readonly others = new Follows(this, ['request'], (changed) => {
    hearRows(this.#rows, changed)
    const shown = this.place.query.get('demande')
    if (shown && (changed.isAll || changed.ids.has(shown))) void this.#shown.run()
  })

  protected readonly keys = new Keys(this, {
    name: words.request,
    within: '.panes',
    keys: () => [
      ...gridKeys(this),
      { key: 'p', name: words.acts.plan, act: () => this.#begin('plan') },
      { key: 'r', name: words.acts.decline, act: () => this.#begin('decline') },
    ],
  })

  constructor() {
    super()
    this.addEventListener('request-changed', () => {
      void this.#rows.refresh()
      void this.#shown.run()
    })
  }

  protected abstract readonly label: string
  protected abstract readonly empty: string
  protected abstract readonly states: readonly string[]
  protected abstract readonly followed: Followed
  protected abstract readonly columns: readonly Column<RequestRow>[]
  protected abstract get mayRead(): boolean
  protected abstract load(asked: Asked, signal: AbortSignal): Promise<Page<RequestRow>>
  protected abstract read(id: string, signal: AbortSignal): Promise<Detail>
  protected abstract send(id: string, step: FollowUp): Promise<Detail>
  protected acts(): unknown {
    return nothing
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#rows.stop()
  }

  get #query() {
    const q = this.place.query.get('q')
    return { ...(q && { q }), state: this.place.query.getAll('state') }
  }

  protected override willUpdate(changed: Map<string, unknown>) {
    const asked = JSON.stringify(this.#query)
    if (!changed.has('place') || asked === this.#asked) return
    const isFirst = this.#asked === ''
    this.#asked = asked
    if (!isFirst) this.#rows.restart()
  }

  protected override updated(changed: Map<string, unknown>) {
    if (changed.has('place')) this.titled(this.label)
  }

  #begin(act: string) {
    const pane = this.querySelector('request-pane')
    if (pane instanceof RequestPane) pane.begin(act)
  }

  protected override render() {
    const fields: FilterField[] = [
      { name: 'q', label: words.search, kind: 'search' },
      {
        name: 'state',
        label: words.state,
        kind: 'several',
        options: this.states.map((value) => ({ value, label: stateName(value) })),
      },
    ]
    return html`
      <div class="screen-head">
        <filter-bar .fields=${fields} .filters=${filtersIn(this.place.query, names)}
          @filters-changed=${(event: Event) => {
            if (event instanceof FiltersEvent)
              keepInAddress(addressOf(location.pathname, this.place.query, names, event.filters))
          }}></filter-bar>
        <p class="screen-acts">${this.acts()}</p>
      </div>
      ${listTold(this.#rows)}
      <div class="panes">
        <div class="pane-list">${this.#list()}</div>
        <section class="pane" aria-label=${words.request}>${this.#pane()}</section>
      </div>
    `
  }

  #list() {
    const { isRead, total } = this.#rows
    if (isRead && total === 0) {
      const isFiltered = this.place.query.has('q') || this.place.query.has('state')
      return nothingYet(isFiltered ? words.none : this.empty)
    }
    return html`<row-grid .rows=${this.#rows} .columns=${this.columns} .label=${this.label}
      .look=${(row: RequestRow) => (row.id === this.place.query.get('demande') ? 'is-shown' : '')}
      @row-open=${(event: Event) => {
        if (!(event instanceof RowEvent)) return
        const query = new URLSearchParams(this.place.query)
        query.set('demande', event.row.id)
        keepInAddress(`${location.pathname}?${query}`)
      }}></row-grid>`
  }

  #pane() {
    if (!this.mayRead) return html`<p class="hint">${words.notForYou}</p>`
    return reading(this.#shown, (request) =>
      request
        ? html`<request-pane .request=${request} .followed=${this.followed}
            .send=${(id: string, step: FollowUp) => this.send(id, step)}></request-pane>`
        : html`<p class="hint">${words.choose}</p>`,
    )
  }
}
