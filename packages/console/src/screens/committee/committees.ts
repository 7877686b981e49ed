// Sessions of committees: those to come and those that are published, and preparing one more.

import { Task } from '@lit/task'
import {
  listStaffConsultations,
  type StaffCommittee,
  staffGetCommittee,
  staffListCommittees,
} from '@parvis/sdk/staff'
import * as allowed from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { nothingYet } from '../../feedback/nothing-yet.ts'
import type { Column } from '../../list/columns.ts'
import { RowEvent } from '../../list/events.ts'
import '../../list/table.ts'
import { problem } from '../../feedback/problem.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { may } from '../../shell/member.ts'
import { goTo } from '../../shell/navigate.ts'
import { euros, shownShortly } from './formats.ts'
import { words as sessionsWords } from './sessions-words.ts'
import { words } from './words.ts'

const hrefOf = ({ id }: StaffCommittee) => `/console/comites/${encodeURIComponent(id)}`

const columns: Column<StaffCommittee>[] = [
  {
    name: 'title',
    heading: words.session,
    cell: (one) => html`<a href=${hrefOf(one)}>${one.title}</a>`,
  },
  { name: 'subject', heading: words.subject, cell: ({ subject }) => words.subjects[subject] },
  { name: 'meetsAt', heading: sessionsWords.meets, cell: ({ meetsAt }) => shownShortly(meetsAt) },
  { name: 'state', heading: sessionsWords.state, cell: ({ state }) => words.states[state] },
  {
    name: 'decided',
    heading: words.decided,
    cell: ({ counts: { favourable, unfavourable, putOff } }) =>
      words.outOf(favourable + unfavourable, favourable + unfavourable + putOff),
  },
  {
    name: 'granted',
    heading: words.granted,
    cell: ({ grantedCents }) => (grantedCents > 0 ? euros(grantedCents) : '–'),
    wideOnly: true,
  },
]

export class CommitteesScreen extends ConsoleScreen {
  readonly #sessions = new Task(this, {
    task: ([consultation], { signal }) =>
      staffListCommittees(connection, consultation ? { consultation } : {}, { signal }),
    args: () => [this.place.query.get('consultation')] as const,
  })

  protected override render() {
    return html`
      ${
        may(this.member, allowed.createCommittee)
          ? html`<p><button type="button" class="button" @click=${() => void this.#prepare()}>${sessionsWords.prepare}</button></p>`
          : nothing
      }
      ${this.#sessions.render({
        pending: () => html`<p class="hint">${words.loading}</p>`,
        error: (error) => html`<p role="alert">${problem(error)}</p>`,
        complete: ({ items }) =>
          items.length === 0
            ? nothingYet(words.noSession)
            : html`<row-table .label=${sessionsWords.sessions} .columns=${columns} .items=${items}
                @row-open=${this.#open}></row-table>`,
      })}
    `
  }

  readonly #open = (event: Event) => {
    if (event instanceof RowEvent) goTo(hrefOf(event.row))
  }

  /** It begins as the last one was: the same people, rule and criteria. */
  async #prepare() {
    const { newSession } = await import('./prepare.ts')
    const last = this.#sessions.value?.items[0]
    const consultationId =
      last?.consultationId ?? (await newest(this.place.query.get('consultation')))
    const before = last && (await staffGetCommittee(connection, last.id).catch(() => undefined))
    const made = await newSession({ consultationId, last: before })
    if (made) goTo(hrefOf(made))
  }
}

async function newest(chosen: string | null) {
  if (chosen) return chosen
  const { items } = await listStaffConsultations(connection)
  return items[0]?.id ?? ''
}

customElements.define('committees-screen', CommitteesScreen)
