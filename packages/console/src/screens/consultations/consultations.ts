// Consultations and calls: made, copied from another, checked, published, set aside.
import { Task } from '@lit/task'
import { listStaffConsultations, type StaffConsultation } from '@parvis/sdk/staff'
import * as operations from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { shownDay } from '../../dates.ts'
import type { Meanwhile } from '../../feedback/conflict.ts'
import { reading } from '../../feedback/reading.ts'
import '../../list/beside.ts'
import type { Column } from '../../list/columns.ts'
import { RowEvent } from '../../list/events.ts'
import { rowLink } from '../../list/row-link.ts'
import '../../list/table.ts'
import { lastOf } from '../../server/changed.ts'
import { Follows } from '../../server/follow.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { may } from '../../shell/member.ts'
import { goTo } from '../../shell/navigate.ts'
import { ConsultationEvent } from './events.ts'
import { words } from './words.ts'

const path = '/console/consultations'
const anew = 'nouvelle'

export class ConsultationsScreen extends ConsoleScreen {
  /** Who changed what is open here, and when. */
  #facts?: Meanwhile

  protected readonly follows = new Follows(this, ['consultation'], (what) => {
    if (what.ids.has(this.place.query.get('ouverte') ?? '')) this.#facts = lastOf(what, this.member)
    void this.#all.run()
  })

  readonly #all = new Task(this, {
    task: async (_, { signal }) => {
      const [shown, aside] = await Promise.all([
        listStaffConsultations(connection, {}, { signal }),
        listStaffConsultations(connection, { state: 'discarded' }, { signal }),
      ])
      return shown.items.concat(aside.items)
    },
    args: () => [],
  })

  protected override willUpdate() {
    if (this.place.query.get('ouverte')) void import('./detail.ts')
  }

  protected override render() {
    return reading(this.#all, (all) => this.#page(all))
  }

  #page(all: readonly StaffConsultation[]) {
    const { query } = this.place
    const open = query.get('ouverte') ?? ''
    const one = all.find(({ id }) => id === open)
    const copied = all.find(({ id }) => id === query.get('copie'))
    const isNew = open === anew && this.#mayAct()
    const content = one
      ? html`<consultation-detail .one=${one} .facts=${this.#facts} .mayAct=${this.#mayAct()} .copyHref=${address(anew, one.id)}></consultation-detail>`
      : html`<consultation-form .copied=${copied}></consultation-form>`
    return html`<list-beside .open=${one || isNew ? open : ''} .back=${path}
      .heading=${one?.title ?? words.new} .list=${this.#list(all, open)} .content=${content}
      @consultation-changed=${this.#onChanged}></list-beside>`
  }

  #list(all: readonly StaffConsultation[], open: string) {
    return html`
      <div class="screen-acts">
        <span></span>
        ${this.#mayAct() ? html`<a class="button" href=${address(anew)}>${words.new}</a>` : nothing}
      </div>
      ${
        all.length === 0
          ? html`<p class="nothing-yet">${words.none}</p>`
          : html`<row-table .label=${words.list} .columns=${columnsWith(open)} .items=${all}
              @row-open=${(event: Event) => event instanceof RowEvent && goTo(address(event.row.id))}></row-table>`
      }
    `
  }

  #mayAct() {
    return may(this.member, operations.editConsultation)
  }

  readonly #onChanged = async (event: Event) => {
    if (!(event instanceof ConsultationEvent)) return
    await this.#all.run()
    if (this.place.query.get('ouverte') !== event.id) goTo(address(event.id))
  }
}

function address(open: string, copied?: string) {
  return `${path}?${new URLSearchParams({ ouverte: open, ...(copied && { copie: copied }) })}`
}

const columnsWith = (open: string): Column<StaffConsultation>[] => [
  {
    name: 'title',
    heading: words.title,
    cell: ({ id, title }) => rowLink({ href: address(id), isOpen: id === open, text: title }),
  },
  { name: 'kind', heading: words.kind, cell: ({ kind }) => words.kinds[kind], wideOnly: true },
  { name: 'state', heading: words.state, cell: ({ state }) => words.states[state] },
  { name: 'phase', heading: words.phase, cell: phaseNow },
  {
    name: 'published',
    heading: words.published,
    cell: ({ publishedAt }) => (publishedAt ? shownDay(publishedAt) : '—'),
    wideOnly: true,
  },
]

/** Those that are open, else the next one. */
function phaseNow({ phases }: StaffConsultation) {
  const open = phases.filter(({ state }) => state === 'open')
  const next = phases.find(({ state }) => state === 'upcoming')
  const shown = open.length > 0 ? open : next ? [next] : phases.slice(-1)
  return shown.map(({ title }) => title).join(', ') || words.noPhase
}

customElements.define('consultations-screen', ConsultationsScreen)
