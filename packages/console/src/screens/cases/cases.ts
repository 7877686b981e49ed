// Cases: rights to act that the team verifies, acts that a town hall contests; the oldest first.
import { Task } from '@lit/task'
import { type Case, type CaseDetail, getCase, listCases } from '@parvis/sdk/staff'
import * as operations from '@parvis/sdk/staff/operations'
import { html } from 'lit'
import { shownDay } from '../../dates.ts'
import { nothingYet } from '../../feedback/nothing-yet.ts'
import { reading } from '../../feedback/reading.ts'
import { Keys } from '../../keys/keys.ts'
import '../../list/beside.ts'
import type { Column } from '../../list/columns.ts'
import type { FilterField } from '../../list/filter-bar.ts'
import { PagedList } from '../../list/paged-list.ts'
import { viewIn } from '../../list/tabs.ts'
import { Follows } from '../../server/follow.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { may } from '../../shell/member.ts'
import { casePane } from './case.ts'
import { type Decision, decide, decisionsOf } from './decide.ts'
import { words } from './words.ts'

const path = '/console/dossiers'
const fields: FilterField[] = [{ name: 'q', label: words.search, kind: 'search' }]
const views = [
  { value: '', label: words.open },
  { value: 'fondes', label: words.upheld },
  { value: 'classes', label: words.dismissed },
]
const stateOf = (view = '') =>
  view === 'fondes' ? 'upheld' : view === 'classes' ? 'dismissed' : 'open'

export class CasesScreen extends ConsoleScreen {
  #list = new PagedList<Case>(this, {
    path,
    filters: ['q', 'vue'],
    load: ({ filters: { q = [], vue = [] }, offset, limit }, signal) => {
      const query = { state: stateOf(vue[0]), offset, limit, ...(q[0] && { q: q[0] }) } as const
      return listCases(connection, query, { signal })
    },
  })

  /** An auditor reads that it is there, and not what the person says. */
  #one = new Task(this, {
    task: async ([id], { signal }) =>
      id && this.#mayRead ? getCase(connection, id, { signal }) : null,
    args: () => [this.place.query.get('id') ?? ''] as const,
  })

  protected readonly others = new Follows(this, ['case'], () => void this.#list.rows.refresh())

  constructor() {
    super()
    new Keys(this, {
      name: words.keys,
      within: '.pane',
      keys: () => [
        { key: 'f', name: words.yes.uphold, act: () => this.#decide('uphold') },
        { key: 'c', name: words.yes.dismiss, act: () => this.#decide('dismiss') },
      ],
    })
  }

  get #mayRead() {
    return may(this.member, operations.getCase)
  }

  protected override willUpdate() {
    this.#list.follow(this.place.query)
  }

  protected override render() {
    const pane = (one: CaseDetail) => casePane(one, (decision) => this.#decide(decision))
    return html`
      <list-beside .open=${this.#mayRead ? this.#list.open : ''} .back=${this.#list.address()}
        .list=${this.#shown()} .heading=${this.#one.value?.territory.label ?? ''}
        .content=${reading(this.#one, (one) => one && pane(one))}></list-beside>
    `
  }

  #shown() {
    const isOpen = viewIn(this.place.query) === '' && !this.place.query.get('q')
    return this.#list.shown({
      label: words.list,
      tabs: { label: words.views, views },
      fields,
      columns: this.#columns,
      nothingYet: nothingYet(isOpen ? words.nothing : words.noneHere),
    })
  }

  get #columns(): Column<Case>[] {
    return [
      { name: 'territory', heading: words.territory, cell: (row) => this.#link(row) },
      { name: 'kind', heading: words.kind, cell: ({ kind }) => words.kinds[kind] },
      { name: 'opened', heading: words.opened, cell: ({ openedAt }) => shownDay(openedAt) },
    ]
  }

  #link({ id, territory }: Case) {
    return this.#mayRead ? this.#list.link(id, territory.label) : territory.label
  }

  async #decide(decision: Decision) {
    const one = this.#one.value
    if (!one || !decisionsOf(one).includes(decision)) return
    const next = this.#list.after(one.id)
    const readAgain = async () => {
      await this.#one.run()
      return this.#one.value ?? one
    }
    if (!(await decide(decision, one, readAgain))) return
    void this.#list.rows.refresh()
    if (next) this.#list.show(next)
    else await this.#one.run()
  }
}

customElements.define('cases-screen', CasesScreen)
