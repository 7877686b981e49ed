// A list in pages of fifty: its filters, its page and what is open of it are in the address.
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit'
import { goTo, keepInAddress } from '../shell/navigate.ts'
import type { Column, Identified } from './columns.ts'
import { FiltersEvent, PageEvent, RowEvent } from './events.ts'
import './filter-bar.ts'
import type { FilterField } from './filter-bar.ts'
import { addressOf, type Filters, filtersIn, sameFilters } from './filters.ts'
import { rowLink } from './row-link.ts'
import { type Page, Rows } from './rows.ts'
import './table.ts'
import { rowsAPage } from './table.ts'
import { type Tabs, tabs } from './tabs.ts'
import { listTold } from './told.ts'

type Asked = { filters: Filters; offset: number; limit: number }

type Options<Row> = {
  path: string
  filters: readonly string[]
  load: (asked: Asked, signal: AbortSignal) => Promise<Page<Row>>
}

/** Its views, its filters. */
export type Above = {
  tabs?: Pick<Tabs, 'label' | 'views'>
  fields?: readonly FilterField[]
}

type Shown<Row> = Above & {
  label: string
  columns: readonly Column<Row>[]
  /** Instead of an empty table. */
  nothingYet: unknown
}

export class PagedList<Row extends Identified> implements ReactiveController {
  readonly rows: Rows<Row>
  filters: Filters = {}
  /** The id of what is open; empty: nothing is. */
  open = ''

  readonly #options: Options<Row>
  #query = new URLSearchParams()
  #page = 1
  #isBegun = false

  constructor(host: ReactiveControllerHost, options: Options<Row>) {
    this.#options = options
    this.rows = new Rows<Row>({
      size: rowsAPage,
      changed: () => host.requestUpdate(),
      load: (offset, limit, signal) =>
        options.load({ filters: this.filters, offset, limit }, signal),
    })
    host.addController(this)
  }

  hostConnected() {}

  hostDisconnected() {
    this.rows.stop()
  }

  /** Before each drawing: what the address asks. */
  follow(query: URLSearchParams) {
    const filters = filtersIn(query, this.#options.filters)
    const isOther = !this.#isBegun || !sameFilters(filters, this.filters)
    this.#query = query
    this.#page = Math.max(1, Math.floor(Number(query.get('page')) || 1))
    this.open = query.get('id') ?? ''
    this.filters = filters
    this.#isBegun = true
    const first = (this.#page - 1) * rowsAPage
    if (isOther) this.rows.restart()
    this.rows.want(first, first + rowsAPage - 1)
  }

  get items(): readonly Row[] {
    const first = (this.#page - 1) * rowsAPage
    return Array.from({ length: rowsAPage }, (_, at) => this.rows.at(first + at)).filter(
      (row) => row !== undefined,
    )
  }

  /** With this one open, or none. */
  address(id = '') {
    return addressOf(this.#options.path, this.#query, ['id'], id ? { id: [id] } : {})
  }

  /** The id of the row after this one on its page, if there is one. */
  after(id: string) {
    const { items } = this
    const at = items.findIndex((one) => one.id === id)
    return at < 0 ? undefined : items[at + 1]?.id
  }

  show(id: string) {
    goTo(this.address(id))
  }

  readonly #onFilters = (event: Event) => {
    if (!(event instanceof FiltersEvent)) return
    const { path, filters } = this.#options
    keepInAddress(addressOf(path, this.#query, [...filters, 'page'], event.filters))
  }

  /** The cell by which a row opens. */
  link(id: string, text: string) {
    return rowLink({ href: this.address(id), isOpen: this.open === id, text })
  }

  shown({ tabs: views, fields, ...shown }: Shown<Row>) {
    const { path } = this.#options
    return html`
      ${views ? tabs({ ...views, path, query: this.#query }) : nothing}
      ${
        fields
          ? html`<filter-bar .fields=${fields} .filters=${this.filters}
              @filters-changed=${this.#onFilters}></filter-bar>`
          : nothing
      }
      ${this.#table(shown)}
    `
  }

  #table({ label, columns, nothingYet }: Shown<Row>) {
    const { rows } = this
    if (rows.isRead && rows.total === 0) return nothingYet
    return html`
      ${listTold(rows)}
      <row-table .label=${label} .columns=${columns} .items=${this.items} .page=${this.#page}
        .total=${rows.total} @row-open=${this.#onOpen} @page-wanted=${this.#onPage}></row-table>
    `
  }

  readonly #onOpen = (event: Event) => {
    if (event instanceof RowEvent) goTo(this.address(event.row.id))
  }

  readonly #onPage = (event: Event) => {
    if (!(event instanceof PageEvent)) return
    const page: Filters = event.page > 1 ? { page: [String(event.page)] } : {}
    goTo(addressOf(this.#options.path, this.#query, ['page', 'id'], page))
  }
}
