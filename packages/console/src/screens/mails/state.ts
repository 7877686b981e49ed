// What leaves: figures as tiles, what is late, mailboxes that were stopped, a failure reported by hand.

import { Task } from '@lit/task'
import {
  type BounceReport,
  getMailFigures,
  listStoppedMailboxes,
  type MailFigures,
  reportBounce,
  resumeMailbox,
  type StoppedMailbox,
} from '@parvis/sdk/staff'
import * as operations from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { clock } from '../../dates.ts'
import { Attempt } from '../../feedback/attempt.ts'
import { reading } from '../../feedback/reading.ts'
import { tell } from '../../feedback/tell.ts'
import { textField } from '../../form/field.ts'
import { ActForm } from '../../form/form.ts'
import { language } from '../../language.ts'
import type { Column } from '../../list/columns.ts'
import '../../list/table.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { may } from '../../shell/member.ts'
import { words } from './words.ts'

const number = new Intl.NumberFormat(language)
const moment = clock({ dateStyle: 'medium', timeStyle: 'short' })
const shownAt = (at: string) => moment.format(new Date(at))

type Box = StoppedMailbox & { id: string }

export class MailState extends ConsoleScreen {
  #read = new Task(this, {
    task: async (_, { signal }) => ({
      figures: await getMailFigures(connection, { signal }),
      boxes: (await listStoppedMailboxes(connection, { signal })).items,
    }),
    args: () => [],
  })
  #attempt = new Attempt(this)
  #form = new ActForm<BounceReport>(this, {
    fields: ['message'],
    key: () => 'bounce',
    send: ({ message = '' }, signal) => reportBounce(connection, { message }, { signal }),
    done: ({ outcome, severity }) => {
      this.#form.begin()
      tell(words.outcomes[outcome] + (severity ? ` (${words.severities[severity]})` : ''))
      void this.#read.run()
    },
  })

  override connectedCallback() {
    super.connectedCallback()
    this.#form.begin()
  }

  protected override render() {
    return reading(this.#read, ({ figures, boxes }) => this.#page(figures, boxes))
  }

  #page(figures: MailFigures, boxes: readonly StoppedMailbox[]) {
    return html`
      ${this.#tiles(figures)}
      <p class="hint">${figures.late > 0 && figures.oldestDueAt ? words.oldest(shownAt(figures.oldestDueAt)) : words.noneLate}</p>
      <h2 class="section-title">${words.boxes}</h2>
      ${this.#attempt.problem()}
      ${
        boxes.length === 0
          ? html`<p class="nothing-yet">${words.noBox}</p>`
          : html`<row-table .label=${words.boxes} .columns=${this.#columns()}
              .items=${boxes.map((box) => ({ id: box.participantId, ...box }))}></row-table>`
      }
      ${may(this.member, operations.reportBounce) ? this.#report() : nothing}
    `
  }

  #tiles(figures: MailFigures) {
    const tiles: [string, number][] = [
      [words.waiting, figures.waiting],
      [words.late, figures.late],
      [words.sent, figures.sent],
      [words.stopped, figures.stoppedMailboxes],
      [words.refused, figures.refused],
      [words.givenUp, figures.givenUp],
      [words.dropped, figures.dropped],
      [words.hard, figures.hardBounces],
      [words.soft, figures.softBounces],
      [words.unread, figures.unreadEvents],
    ]
    return html`<dl class="figures">${tiles.map(
      ([name, figure]) => html`<div><dt>${name}</dt><dd>${number.format(figure)}</dd></div>`,
    )}</dl>`
  }

  #columns(): Column<Box>[] {
    return [
      { name: 'mailbox', heading: words.box, cell: ({ mailbox }) => mailbox },
      { name: 'failures', heading: words.failures, cell: ({ hardBounces }) => hardBounces },
      { name: 'last', heading: words.last, cell: ({ lastAt }) => shownAt(lastAt), wideOnly: true },
      { name: 'code', heading: words.code, cell: ({ lastStatus }) => lastStatus, wideOnly: true },
      { name: 'resume', heading: '', cell: (box) => this.#resumeButton(box) },
    ]
  }

  #resumeButton({ id, mailbox }: Box) {
    if (!may(this.member, operations.resumeMailbox)) return nothing
    return html`<button type="button" class="button quiet" aria-label=${words.resumeOf(mailbox)}
      ?disabled=${this.#attempt.isBusy} @click=${() => this.#resume(id, mailbox)}>${words.resume}</button>`
  }

  async #resume(id: string, mailbox: string) {
    const done = await this.#attempt.run(() => resumeMailbox(connection, id))
    if (done) tell(words.resumed(mailbox))
    await this.#read.run()
  }

  #report() {
    const form = this.#form
    return html`
      <details class="built-in">
        <summary>${words.report}</summary>
        <form @submit=${form.submit} @input=${form.take} novalidate>
          ${form.summary()}
          ${textField(form, { name: 'message', label: words.message, hint: words.reportHint, isRequired: true, rows: 8, maxLength: 60_000 })}
          <button class="button" ?disabled=${form.isSending}>${words.send}</button>
        </form>
      </details>
    `
  }
}

customElements.define('mail-state', MailState)
