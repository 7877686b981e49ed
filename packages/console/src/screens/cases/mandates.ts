// Mandates of a territory: who may act for it, by what proof; ended, restored and granted with a reason.
import { Task } from '@lit/task'
import { endMandate, listMandates, type Mandate, restoreMandate } from '@parvis/sdk/staff'
import * as operations from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { shownDay } from '../../dates.ts'
import { nothingYet } from '../../feedback/nothing-yet.ts'
import { reading } from '../../feedback/reading.ts'
import { tell } from '../../feedback/tell.ts'
import { ChoiceEvent } from '../../form/choice-event.ts'
import '../../form/find-territory.ts'
import { confirmAct } from '../../form/reason-form.ts'
import type { Column } from '../../list/columns.ts'
import '../../list/table.ts'
import { Follows } from '../../server/follow.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { may } from '../../shell/member.ts'
import { goTo } from '../../shell/navigate.ts'
import { grant } from './grant.ts'
import { words } from './words.ts'

const path = '/console/habilitations'

type Row = Mandate & { id: string }

export class MandatesScreen extends ConsoleScreen {
  #mandates = new Task(this, {
    task: async ([territory], { signal }) => {
      if (!territory) return null
      const { items } = await listMandates(connection, { territory }, { signal })
      return items.map((one) => ({ ...one, id: one.participantId }))
    },
    args: () => [this.#territory] as const,
  })

  protected readonly others = new Follows(this, ['mandate'], () => void this.#mandates.run())

  get #territory() {
    return this.place.query.get('collectivite') ?? ''
  }

  get #mayAct() {
    return may(this.member, operations.endMandate)
  }

  protected override render() {
    return html`
      <div class="screen-acts">
        <find-territory @choice=${this.#onTerritory}></find-territory>
        ${
          this.#mayAct && this.#territory
            ? html`<button type="button" class="button" @click=${() => this.#grant()}>${words.grant}</button>`
            : nothing
        }
      </div>
      ${this.#territory ? reading(this.#mandates, (rows) => rows && this.#list(rows)) : html`<p>${words.chooseTerritory}</p>`}
    `
  }

  #list(rows: readonly Row[]) {
    if (rows.length === 0) return nothingYet(words.noMandateHere)
    return html`<row-table .label=${words.mandates} .columns=${this.#columns} .items=${rows}></row-table>`
  }

  get #columns(): Column<Row>[] {
    return [
      { name: 'person', heading: words.person, cell: ({ mailbox }) => mailbox || words.erased },
      { name: 'proof', heading: words.proof, cell: ({ evidence }) => words.evidence[evidence] },
      { name: 'since', heading: words.sinceHeading, cell: ({ since }) => shownDay(since) },
      { name: 'state', heading: words.state, cell: stateOf },
      { name: 'act', heading: words.act, cell: (row) => this.#act(row) },
    ]
  }

  #act(row: Row) {
    if (!this.#mayAct) return nothing
    return row.endedAt === null
      ? html`<button type="button" class="plain" @click=${() => this.#end(row)}>${words.end}</button>`
      : html`<button type="button" class="plain" @click=${() => this.#restore(row)}>${words.restore}</button>`
  }

  readonly #onTerritory = (event: Event) => {
    const chosen = event instanceof ChoiceEvent ? event.chosen[0] : undefined
    if (chosen) goTo(`${path}?collectivite=${encodeURIComponent(chosen)}`)
  }

  async #grant() {
    if (await grant(this.#territory)) await this.#mandates.run()
  }

  async #end({ participantId, territoryId, mailbox }: Row) {
    const ended = await confirmAct({
      heading: words.endAsk(mailbox),
      key: `end-mandate-${participantId}-${territoryId}`,
      yes: words.endYes,
      reason: { label: words.reason, hint: words.reasonHint, maxLength: 500 },
      preview: async () => html`<p>${words.endWhy}</p>`,
      send: (reason, signal) =>
        endMandate(connection, { participantId, territoryId, reason }, { signal }),
    })
    if (!ended) return
    tell(words.ended(mailbox))
    await this.#mandates.run()
  }

  async #restore({ participantId, territoryId, mailbox }: Row) {
    const restored = await confirmAct({
      heading: words.restoreAsk(mailbox),
      key: `restore-mandate-${participantId}-${territoryId}`,
      yes: words.restoreYes,
      preview: async () => html`<p>${words.restoreWhy}</p>`,
      send: (_, signal) => restoreMandate(connection, { participantId, territoryId }, { signal }),
    })
    if (!restored) return
    tell(words.restored(mailbox))
    await this.#mandates.run()
  }
}

function stateOf({ state, endsAt, endedAt, reason }: Row) {
  const until = endsAt && state === 'active' ? `, ${words.until(shownDay(endsAt))}` : ''
  return html`${words.mandateStates[state]}${until}
    ${endedAt ? html`<small class="under">${shownDay(endedAt)}${reason ? ` : ${reason}` : ''}</small>` : nothing}`
}

customElements.define('mandates-screen', MandatesScreen)
