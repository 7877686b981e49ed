// The differences between a file and the catalogue: chosen row by row, then applied.
import {
  getServiceImport,
  type ListServiceImportRowsQuery,
  listServiceImportRows,
  type ServiceImport,
} from '@parvis/sdk/staff'
import { applyServiceImport } from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { nothingYet } from '../../feedback/nothing-yet.ts'
import { tell } from '../../feedback/tell.ts'
import { tellRefusal } from '../../feedback/tell-refusal.ts'
import { Keys } from '../../keys/keys.ts'
import { RowEvent, SelectionEvent } from '../../list/events.ts'
import { gridKeys } from '../../list/step.ts'
import '../../list/grid.ts'
import { shownNumber } from '../../dates.ts'
import { problem } from '../../feedback/problem.ts'
import { redraw } from '../../list/redraw.ts'
import { Rows } from '../../list/rows.ts'
import { isChosen, nothingChosen, type Selection } from '../../list/selection.ts'
import { choiceTold } from '../../list/told.ts'
import { Follows } from '../../server/follow.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { may } from '../../shell/member.ts'
import { keepInAddress } from '../../shell/navigate.ts'
import { applyRows, type Outcome, type Progress } from './apply.ts'
import { columns } from './difference-columns.ts'
import { differencePane } from './difference-pane.ts'
import {
  asDifference,
  type Difference,
  isApplicable,
  type RowKind,
  rowKinds,
  without,
} from './differences.ts'
import { shownHour } from './shown.ts'
import { words } from './words.ts'

export class ImportRowsScreen extends ConsoleScreen {
  static override properties = {
    read: { state: true },
    shown: { state: true },
    selection: { state: true },
    progress: { state: true },
    outcome: { state: true },
    fault: { state: true },
  }
  declare read?: ServiceImport
  declare shown?: Difference
  declare selection: Selection<Difference>
  declare progress?: Progress
  declare outcome?: Outcome
  declare fault?: unknown

  #asked = ''

  // Rows of what others change meanwhile say so.
  protected readonly others = new Follows(this, ['service'], () => {
    if (!this.progress) void this.#rows.refresh()
  })

  protected readonly keys = new Keys(this, {
    name: words.differences,
    within: '.panes, .totals',
    keys: () => [
      ...gridKeys(this),
      ...rowKinds.map((kind) => ({
        key: words.marks[kind],
        name: words.kinds[kind],
        act: () => this.#filter(kind),
      })),
      { shown: words.space, name: words.chooseKey },
    ],
  })

  readonly #rows = new Rows<Difference>({
    load: async (offset, limit, signal) => {
      const page = await listServiceImportRows(
        connection,
        this.#id,
        { ...this.#query, offset, limit },
        { signal },
      )
      return { total: page.total, items: page.items.map(asDifference) }
    },
    changed: () => redraw(this),
  })

  constructor() {
    super()
    this.selection = nothingChosen
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#rows.stop()
  }

  get #id() {
    return this.place.params.id ?? ''
  }

  /** Those that differ, unless one asks for others. */
  get #kinds(): readonly RowKind[] {
    const asked = this.place.query.getAll('kind')
    const kinds = rowKinds.filter((kind) => asked.includes(kind))
    return kinds.length > 0 ? kinds : ['added', 'updated', 'unreadable']
  }

  get #isDoubtful() {
    return this.place.query.has('doubtful')
  }

  get #query(): ListServiceImportRowsQuery {
    return { kind: [...this.#kinds], ...(this.#isDoubtful && { doubtful: 'true' }) }
  }

  protected override willUpdate(changed: Map<string, unknown>) {
    const asked = `${this.#id} ${JSON.stringify(this.#query)}`
    if (!changed.has('place') || asked === this.#asked) return
    const isFirst = this.#asked === ''
    this.#asked = asked
    this.shown = undefined
    this.selection = nothingChosen
    if (isFirst) void this.#load()
    else this.#rows.restart()
  }

  async #load() {
    try {
      this.read = await getServiceImport(connection, this.#id)
      this.fault = undefined
    } catch (error) {
      this.fault = problem(error)
    }
  }

  /** One kind, or all that differ again. */
  #filter(kind?: RowKind, isDoubtful = false) {
    const isAlready = kind && this.#kinds.length === 1 && this.#kinds[0] === kind
    const query = new URLSearchParams()
    if (kind && !isAlready) query.set('kind', kind)
    if (isDoubtful && !this.#isDoubtful) query.set('doubtful', 'true')
    keepInAddress(`${location.pathname}?${query}`)
  }

  /** Of what is chosen, what can be written; rows that were not read are read now. */
  async #chosenNumbers() {
    const { selection } = this
    if (selection.kind === 'ticked')
      return [...selection.rows.values()].filter(isApplicable).map(({ row }) => row)
    const numbers: number[] = []
    for (let offset = 0; offset < selection.total; offset += 200) {
      const { items } = await listServiceImportRows(connection, this.#id, {
        ...this.#query,
        offset,
        limit: 200,
      })
      const chosen = items.map(asDifference).filter(({ id }) => isChosen(selection, id))
      numbers.push(...chosen.filter(isApplicable).map(({ row }) => row))
    }
    return numbers
  }

  async #apply(given?: readonly number[]) {
    if (this.progress) return
    this.progress = { done: 0, all: given?.length ?? 0 }
    this.outcome = undefined
    try {
      const numbers = given ?? (await this.#chosenNumbers())
      if (numbers.length === 0) tell(words.nothingToApply)
      const outcome = await applyRows(this.#id, numbers, (progress) => {
        this.progress = progress
      })
      if (outcome.written > 0) tell(words.applied(outcome.written))
      this.outcome = outcome.refused.length > 0 ? outcome : undefined
      if (!this.outcome) this.selection = nothingChosen
    } catch (error) {
      tellRefusal(error)
    } finally {
      this.progress = undefined
      this.shown = undefined
      void this.#rows.refresh()
      void this.#load()
    }
  }

  protected override updated(changed: Map<string, unknown>) {
    if (this.read && (changed.has('read') || changed.has('place')))
      this.titled(`${words.differences} — ${this.read.fileName}`)
    if (changed.has('outcome') && this.outcome) this.querySelector<HTMLElement>('.refused')?.focus()
  }

  protected override render() {
    const { read, fault } = this
    if (fault && !read)
      return html`<p role="alert">${fault}</p><a class="button" href="/console/services/import">${words.again}</a>`
    if (!read) return html`<p class="hint">${words.loading}</p>`
    return html`
      <p class="hint">${words.importSources[read.source]} · ${words.readBy(read.by.name, shownHour(read.readAt), shownHour(read.expiresAt))}
        <a href="/console/services/import">${words.again}</a></p>
      ${read.doubts.length > 0 ? html`<div class="notice"><strong>${words.fileDoubts}</strong><ul>${read.doubts.map((doubt) => html`<li>${doubt}</li>`)}</ul></div>` : nothing}
      ${this.#totals(read)} ${this.#refused()} ${this.#choice()}
      <div class="panes">
        <div class="pane-list">${this.#list()}</div>
        <section class="pane" aria-label=${words.what}>
          ${this.shown ? differencePane(this.shown) : html`<p class="hint">${words.chooseRow}</p>`}
        </section>
      </div>
    `
  }

  #totals({ totals }: ServiceImport) {
    const kinds = this.#kinds
    const isOnly = (kind: RowKind) => kinds.length === 1 && kinds[0] === kind
    return html`
      <div class="totals" role="group" aria-label=${words.differences}>
        ${rowKinds.map(
          (
            kind,
          ) => html`<button class="chip" aria-pressed=${isOnly(kind) ? 'true' : 'false'} @click=${() => this.#filter(kind)}>
            <strong class=${`mark ${kind}`} aria-hidden="true">${words.marks[kind]}</strong> ${words.kinds[kind]} <strong>${shownNumber(totals[kind])}</strong>
          </button>`,
        )}
        <button class="chip" aria-pressed=${this.#isDoubtful ? 'true' : 'false'} @click=${() => this.#filter(undefined, true)}>
          ? ${words.doubtful} <strong>${shownNumber(totals.doubtful)}</strong>
        </button>
      </div>
    `
  }

  #choice() {
    const { selection, progress } = this
    if (!may(this.member, applyServiceImport)) return nothing
    if (progress) return html`<p role="status">${words.applying(progress.done, progress.all)}</p>`
    const count =
      selection.kind === 'ticked'
        ? [...selection.rows.values()].filter(isApplicable).length
        : selection.total - selection.except.size
    return choiceTold(selection, this.#rows.total, {
      choose: (next) => {
        this.selection = next
      },
      acts: html`<button class="button" @click=${() => this.#apply()}>${words.apply(count)}</button>`,
    })
  }

  #refused() {
    const { outcome } = this
    if (!outcome) return nothing
    const rest = without(outcome.left, outcome.refused)
    return html`
      <div class="faults refused" role="group" tabindex="-1" aria-labelledby="refused-heading">
        <h3 id="refused-heading">${words.refusedHeading(outcome.refused.length)}</h3>
        <p>${words.refusedWhy}</p>
        <ul>${outcome.refused.map(({ row, detail }) => html`<li><strong>${this.#nameOf(row)}</strong> ${detail}</li>`)}</ul>
        <p class="dialog-acts">
          <button class="button" @click=${() => (rest.length > 0 ? this.#apply(rest) : this.#forget())}>${words.withoutThem(rest.length)}</button>
        </p>
      </div>
    `
  }

  #forget() {
    this.outcome = undefined
    this.selection = nothingChosen
    this.querySelector<HTMLElement>('row-grid')?.focus()
  }

  #nameOf(row: number) {
    return this.#rows.read().find((one) => one.row === row)?.service?.name ?? words.line(row)
  }

  #list() {
    if (this.#rows.isRead && this.#rows.total === 0) return nothingYet(words.noRow)
    const canChoose = may(this.member, applyServiceImport)
    return html`<row-grid .rows=${this.#rows} .columns=${columns} .label=${words.differences}
      .selection=${canChoose ? this.selection : undefined}
      .look=${(row: Difference) => (row.id === this.shown?.id ? 'is-shown' : '')}
      @selection-changed=${(event: Event) => {
        if (event instanceof SelectionEvent) this.selection = event.selection
      }}
      @row-open=${(event: Event) => {
        if (event instanceof RowEvent) this.shown = event.row
      }}></row-grid>`
  }
}

customElements.define('import-rows-screen', ImportRowsScreen)
