// Mandates: those that end soon, those of a territory, those of a person; ended, restored and granted with a reason.
import { Task } from '@lit/task'
import { listEndingMandates, listMandates } from '@parvis/sdk/staff'
import * as operations from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { nothingYet } from '../../feedback/nothing-yet.ts'
import { reading } from '../../feedback/reading.ts'
import { ChoiceEvent } from '../../form/choice-event.ts'
import '../../form/find-territory.ts'
import '../../list/filter-bar.ts'
import type { FilterField } from '../../list/filter-bar.ts'
import { PagedList } from '../../list/paged-list.ts'
import '../../list/table.ts'
import { tabs, viewIn } from '../../list/tabs.ts'
import { Follows } from '../../server/follow.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { may } from '../../shell/member.ts'
import { goTo } from '../../shell/navigate.ts'
import { MandatesOfMailbox } from './by-mailbox.ts'
import { columnsOf, type Row, rowOf } from './mandate-columns.ts'
import { words } from './words.ts'

const path = '/console/habilitations'
const views = [
  { value: '', label: words.ending },
  { value: 'collectivite', label: words.ofTerritory },
  { value: 'personne', label: words.ofPerson },
]
const spans = ['30', '90', '365'].map((value) => ({ value, label: words.days(value) }))
const fields: FilterField[] = [
  { name: 'q', label: words.search, kind: 'search' },
  { name: 'jours', label: words.within, kind: 'one', options: spans, unset: words.days('60') },
]

export class MandatesScreen extends ConsoleScreen {
  #ending = new PagedList<Row>(this, {
    path,
    filters: ['q', 'jours'],
    load: async ({ filters: { q = [], jours = [] }, offset, limit }, signal) => {
      const days = Number(jours[0]) || 60
      const query = { days, offset, limit, ...(q[0] && { q: q[0] }) }
      const { items, total } = await listEndingMandates(connection, query, { signal })
      return { items: items.map(rowOf), total }
    },
  })
  #ofTerritory = new Task(this, {
    task: async ([territory], { signal }) => {
      if (!territory) return null
      return (await listMandates(connection, { territory }, { signal })).items.map(rowOf)
    },
    args: () => [this.#territory] as const,
  })
  protected readonly others = new Follows(this, ['mandate'], () => void this.#readAgain())

  get #territory() {
    return this.place.query.get('collectivite') ?? ''
  }

  get #view() {
    return this.#territory ? 'collectivite' : viewIn(this.place.query)
  }

  get #mayAct() {
    return may(this.member, operations.endMandate)
  }

  protected override willUpdate() {
    if (this.#view === '') this.#ending.follow(this.place.query)
  }

  protected override render() {
    const query = new URLSearchParams(this.#view && { vue: this.#view })
    return html`
      ${tabs({ label: words.views, path, query, views })}
      ${this.#view === '' ? this.#soon() : nothing}
      ${this.#view === 'collectivite' ? this.#here() : nothing}
      ${this.#view === 'personne' ? html`<mandates-of-mailbox .act=${this.#act}></mandates-of-mailbox>` : nothing}
    `
  }

  #soon() {
    return this.#ending.shown({
      label: words.ending,
      fields,
      columns: columnsOf({ withTerritory: true, act: this.#act }),
      nothingYet: nothingYet(words.nothingEnds),
    })
  }

  #here() {
    const grant = html`<button type="button" class="button" @click=${this.#grant}>${words.grant}</button>`
    return html`
      <div class="screen-acts">
        <find-territory @choice=${this.#onTerritory}></find-territory>
        ${this.#mayAct && this.#territory ? grant : nothing}
      </div>
      ${
        this.#territory
          ? reading(this.#ofTerritory, (rows) => rows && this.#list(rows))
          : html`<p>${words.chooseTerritory}</p>`
      }
    `
  }

  #list(rows: readonly Row[]) {
    if (rows.length === 0) return nothingYet(words.noMandateHere)
    return html`<row-table .label=${words.mandates} .items=${rows}
      .columns=${columnsOf({ withTerritory: false, act: this.#act })}></row-table>`
  }

  readonly #onTerritory = (event: Event) => {
    const chosen = event instanceof ChoiceEvent ? event.chosen[0] : undefined
    if (chosen) goTo(`${path}?collectivite=${encodeURIComponent(chosen)}`)
  }

  get #person() {
    const found = this.querySelector('mandates-of-mailbox')
    return found instanceof MandatesOfMailbox ? found : undefined
  }

  async #readAgain() {
    if (this.#view === '') return this.#ending.rows.refresh()
    return this.#person ? this.#person.readAgain() : this.#ofTerritory.run()
  }

  readonly #grant = async () => {
    const { grant } = await import('./grant.ts')
    if (await grant(this.#territory)) await this.#ofTerritory.run()
  }

  get #act() {
    return this.#mayAct ? this.#endOrRestore : undefined
  }

  readonly #endOrRestore = async (row: Row) => {
    const { end, restore } = await import('./mandate-acts.ts')
    const { participantId, territoryId: territory } = row
    const asItIs = async () => {
      const { items } = await listMandates(connection, { territory })
      return items.find((one) => one.participantId === participantId)
    }
    if (await (row.endedAt === null ? end : restore)(row, asItIs)) await this.#readAgain()
  }
}

customElements.define('mandates-screen', MandatesScreen)
