// Open data: the last edition and the next, each dataset with what stays inside and why, one more made now.
import { Task } from '@lit/task'
import {
  askForEdition,
  getStaffOpenData,
  type StaffDataset,
  type StaffOpenData,
} from '@parvis/sdk/staff'
import * as operations from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { shownMoment, shownNumber } from '../../dates.ts'
import { Attempt } from '../../feedback/attempt.ts'
import { reading } from '../../feedback/reading.ts'
import { tell } from '../../feedback/tell.ts'
import '../../list/beside.ts'
import type { Column } from '../../list/columns.ts'
import { RowEvent } from '../../list/events.ts'
import '../../list/table.ts'
import { Follows } from '../../server/follow.ts'
import { connection } from '../../server/staff.ts'
import { once } from '../../server/sure.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { may } from '../../shell/member.ts'
import { goTo } from '../../shell/navigate.ts'
import { datasetPane } from './dataset.ts'
import { editionsKept, whereItIs } from './editions.ts'
import { sizeOf, sizeOfDataset, withheldOf } from './shown.ts'
import { words } from './words.ts'

const path = '/console/donnees-ouvertes'
const addressTo = (jeu: string) => (jeu ? `${path}?${new URLSearchParams({ jeu })}` : path)

export class OpenDataScreen extends ConsoleScreen {
  #state = new Task(this, {
    task: (_, { signal }) => getStaffOpenData(connection, { signal }),
    args: () => [],
  })
  #attempt = new Attempt(this)

  protected readonly others = new Follows(this, ['open_data'], () => void this.#readAgain())

  protected override render() {
    return reading(this.#state, (state) => this.#page(state))
  }

  #page(state: StaffOpenData) {
    const asked = this.place.query.get('jeu') ?? ''
    const open = state.datasets.find(({ id }) => id === asked)
    const [last] = state.editions
    const list = html`
      ${this.#facts(state)}
      ${whereItIs(state)}
      ${may(this.member, operations.askForEdition) ? this.#make(state) : nothing}
      <h2 class="section-title">${words.datasets}</h2>
      <row-table .label=${words.datasets} .columns=${this.#columns(asked)} .items=${state.datasets}
        @row-open=${this.#onOpen}></row-table>
      ${editionsKept(state.editions)}
    `
    return html`<list-beside .open=${open?.id ?? ''} .back=${path} .list=${list}
      .heading=${open?.title ?? ''} .content=${open ? datasetPane(open, last?.name) : nothing}></list-beside>`
  }

  #facts({ editions: [last], nextAt, pageUrl, catalogueUrl }: StaffOpenData) {
    const isSoon = Date.parse(nextAt) <= Date.now()
    return html`
      <dl class="pairs tiled">
        <div><dt>${words.last}</dt><dd>${last ? shownMoment(last.madeAt) : words.noEdition}</dd></div>
        <div><dt>${words.next}</dt>
          <dd>${isSoon ? words.soon : words.fromThen(shownMoment(nextAt))}</dd></div>
        ${last ? html`<div><dt>${words.weighs}</dt><dd>${sizeOf(last.bytes)}</dd></div>` : nothing}
      </dl>
      <p><a href=${pageUrl}>${words.page}</a> · <a href=${catalogueUrl}>${words.catalogue}</a></p>
    `
  }

  #make({ leftToday, underWay, editions: [last] }: StaffOpenData) {
    if (underWay) return nothing
    if (leftToday === 0) return html`<p class="hint">${words.noneLeft}</p>`
    return html`
      ${this.#attempt.problem(() => void this.#readAgain())}
      <button type="button" class="button" ?disabled=${this.#attempt.isBusy}
        aria-describedby="edition-why" @click=${() => void this.#ask(last?.name ?? null)}>${words.make}</button>
      <p class="hint" id="edition-why">${words.makeWhy(leftToday)}</p>
    `
  }

  #columns(open: string): Column<StaffDataset>[] {
    return [
      {
        name: 'dataset',
        heading: words.dataset,
        cell: ({ id, title }) =>
          html`<a href=${addressTo(id)} lang="fr" aria-current=${id === open ? 'true' : nothing}>${title}</a>`,
      },
      {
        name: 'rows',
        heading: words.rows,
        cell: ({ rows }) => (rows === null ? '–' : shownNumber(rows)),
      },
      { name: 'withheld', heading: words.withheld, cell: withheldOf },
      { name: 'size', heading: words.size, cell: sizeOfDataset, wideOnly: true },
    ]
  }

  readonly #onOpen = (event: Event) => {
    if (event instanceof RowEvent) goTo(addressTo(event.row.id))
  }

  async #ask(after: string | null) {
    const requestKey = crypto.randomUUID()
    const made = await this.#attempt.run(() =>
      once(() => askForEdition(connection, { after }, { requestKey })),
    )
    if (!made) return
    tell(words.askedTold)
    await this.#state.run()
  }

  /** Someone who waits for it is told that it is there. */
  async #readAgain() {
    const wasWaiting = this.#state.value?.underWay
    await this.#state.run()
    const { underWay, failedAt, editions } = this.#state.value ?? {}
    const [last] = editions ?? []
    if (!wasWaiting || underWay) return
    if (failedAt && failedAt > wasWaiting.askedAt) tell(words.failed(shownMoment(failedAt)))
    else if (last) tell(words.made(last.name))
  }
}

customElements.define('open-data-screen', OpenDataScreen)
