// The quarantine: groups of supports that look alike, the one that waits longest first.
import { Task } from '@lit/task'
import { getQuarantineGroup, listQuarantine, type QuarantineGroup } from '@parvis/sdk/staff'
import * as operations from '@parvis/sdk/staff/operations'
import { html } from 'lit'
import { shownMoment, shownNumber } from '../../dates.ts'
import { nothingYet } from '../../feedback/nothing-yet.ts'
import { reading } from '../../feedback/reading.ts'
import { Keys } from '../../keys/keys.ts'
import '../../list/beside.ts'
import type { Column } from '../../list/columns.ts'
import { PagedList } from '../../list/paged-list.ts'
import { viewIn } from '../../list/tabs.ts'
import { Follows } from '../../server/follow.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { may } from '../../shell/member.ts'
import { type Decision, decideHeld } from './decide.ts'
import { groupPane } from './group.ts'
import { words } from './words.ts'

const path = '/console/quarantaine'
const views = [
  { value: '', label: words.held },
  { value: 'comptes', label: words.released },
  { value: 'refuses', label: words.refused },
]
const stateOf = (view = '') =>
  view === 'comptes' ? 'released' : view === 'refuses' ? 'refused' : 'held'

type Row = QuarantineGroup & { id: string }

export class QuarantineScreen extends ConsoleScreen {
  #list = new PagedList<Row>(this, {
    path,
    filters: ['vue'],
    load: async ({ filters: { vue = [] }, offset, limit }, signal) => {
      const query = { state: stateOf(vue[0]), offset, limit } as const
      const { items, total } = await listQuarantine(connection, query, { signal })
      return { items: items.map((one) => ({ ...one, id: one.key })), total }
    },
  })

  #chosen: ReadonlySet<string> = new Set()

  /** An auditor reads how many there are, and not whose. */
  #group = new Task(this, {
    task: async ([key], { signal }) => {
      if (!key || !this.#mayRead) return null
      const group = await getQuarantineGroup(connection, key, { signal })
      const state = stateOf(viewIn(this.place.query))
      this.#chosen = new Set(
        group.items.filter((one) => one.state === state).map(({ receipt }) => receipt),
      )
      return group
    },
    args: () => [this.place.query.get('id') ?? ''] as const,
  })

  protected readonly others = new Follows(
    this,
    ['quarantine'],
    () => void this.#list.rows.refresh(),
  )

  constructor() {
    super()
    new Keys(this, {
      name: words.keys,
      within: '.pane',
      keys: () => [
        { key: 'l', name: words.releaseYes, act: () => this.#decide('release') },
        { key: 'r', name: words.refuseYes, act: () => this.#decide('refuse') },
      ],
    })
  }

  get #mayRead() {
    return may(this.member, operations.getQuarantineGroup)
  }

  protected override willUpdate() {
    this.#list.follow(this.place.query)
  }

  protected override render() {
    const open = this.#mayRead ? this.#list.open : ''
    const rule = this.#group.value?.items[0]?.rule
    return html`
      <list-beside .open=${open} .back=${this.#list.address()} .list=${this.#shown()}
        .heading=${rule ? words.rules[rule] : ''}
        .content=${reading(this.#group, (group) => group && this.#pane(group))}></list-beside>
    `
  }

  #pane(group: NonNullable<Awaited<ReturnType<typeof getQuarantineGroup>>>) {
    return groupPane({
      group,
      chosen: this.#chosen,
      choose: (receipts) => {
        this.#chosen = new Set(receipts)
        this.requestUpdate()
      },
      decide: (decision) => this.#decide(decision),
    })
  }

  #shown() {
    const isHeld = viewIn(this.place.query) === ''
    return this.#list.shown({
      label: words.list,
      tabs: { label: words.views, views },
      columns: this.#columns,
      nothingYet: nothingYet(isHeld ? words.nothing : words.noneHere),
    })
  }

  get #columns(): Column<Row>[] {
    return [
      { name: 'rule', heading: words.rule, cell: (row) => this.#link(row) },
      { name: 'count', heading: words.count, cell: ({ count }) => shownNumber(count) },
      { name: 'first', heading: words.first, cell: ({ first }) => shownMoment(first) },
      { name: 'last', heading: words.last, cell: ({ last }) => shownMoment(last), wideOnly: true },
    ]
  }

  #link({ id, rule }: Row) {
    return this.#mayRead ? this.#list.link(id, words.rules[rule]) : words.rules[rule]
  }

  async #decide(decision: Decision) {
    const group = this.#group.value
    if (!group) return
    const chosen = group.items.filter(({ receipt }) => this.#chosen.has(receipt))
    const readAgain = async () => {
      await this.#group.run()
      return this.#group.value?.items ?? []
    }
    if (!(await decideHeld(decision, { key: group.key, chosen, readAgain }))) return
    void this.#list.rows.refresh()
    await this.#group.run()
  }
}

customElements.define('quarantine-screen', QuarantineScreen)
