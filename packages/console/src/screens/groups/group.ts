// One working group: its meetings, each beside the list; its members; contacts behind a proof.
import { Task } from '@lit/task'
import { getStaffWorkingGroup, type StaffMeeting, type StaffWorkingGroup } from '@parvis/sdk/staff'
import * as operations from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { shownDay } from '../../dates.ts'
import type { Meanwhile } from '../../feedback/conflict.ts'
import { reading } from '../../feedback/reading.ts'
import '../../list/beside.ts'
import '../../list/table.ts'
import { RowEvent } from '../../list/events.ts'
import { type Changed, lastOf } from '../../server/changed.ts'
import { Follows } from '../../server/follow.ts'
import { Others } from '../../server/others.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { may } from '../../shell/member.ts'
import { goTo } from '../../shell/navigate.ts'
import { MeetingEvent } from './events.ts'
import { isStanding, meetingColumns, meetingRead } from './meeting.ts'
import type { MeetingForm } from './meeting-form.ts'
import { membersOf } from './members.ts'
import { groupPath, keptAddress, meetingAddress, newMeeting } from './places.ts'
import { words } from './words.ts'

export class GroupScreen extends ConsoleScreen {
  /** Who changed the meeting that is open here. */
  #facts?: Meanwhile

  readonly #others = new Others(this, () => {
    const { id } = this.place.params
    return id ? { kind: 'working_group', id, isWriting: this.#form?.isChanged } : undefined
  })
  protected readonly follows = new Follows(this, ['working_group'], (what) => this.#heard(what))

  readonly #read = new Task(this, {
    task: async ([id], { signal }) => {
      const group = await getStaffWorkingGroup(connection, id, { signal })
      this.titled(group.title)
      return group
    },
    args: () => [this.place.params.id ?? ''] as const,
  })

  protected override willUpdate() {
    if (this.#mayAct && this.#open) void import('./meeting-form.ts')
    if (this.#mayReadContacts) void import('./contacts.ts')
  }

  // The shell names the screen anew at each address.
  protected override updated(changed: Map<string, unknown>) {
    const group = this.#read.value
    if (changed.has('place') && group && group.id === this.place.params.id) this.titled(group.title)
  }

  protected override render() {
    return reading(
      this.#read,
      (group) => html`
      ${this.#head(group)}
      <list-beside .open=${this.#open} .back=${groupPath(group.id)}
        .heading=${this.#heading(group)}
        .keys=${[{ key: 'r', name: words.planKey, act: () => this.#plan() }]}
        .list=${this.#lists(group)} .content=${this.#open ? this.#content(group) : nothing}></list-beside>
    `,
    )
  }

  #head({ id, proposal, purpose, endedAt, url, calendarUrl }: StaffWorkingGroup) {
    return html`
      <p class="list-head">
        <a href=${keptAddress(proposal.id)}>${proposal.title}</a>
        <a href=${url} target="_blank">${words.publicPage}</a>
        <a href=${calendarUrl} target="_blank">${words.calendar}</a>
        <span role="status" class="soft">${this.#others.here}</span>
      </p>
      ${purpose ? html`<p class="as-written">${purpose}</p>` : nothing}
      ${endedAt ? html`<p class="notice">${words.isEnded(shownDay(endedAt))}</p>` : nothing}
      ${this.#mayAct ? this.#acts(id, endedAt) : nothing}
    `
  }

  #acts(id: string, endedAt: string | null) {
    return html`<p class="acts">
      ${
        endedAt
          ? html`<button type="button" class="button" @click=${() => this.#act(async (...asked) => (await import('./group-acts.ts')).reopenGroup(...asked))}>${words.reopen}</button>`
          : html`<a class="button" href=${meetingAddress(id, newMeeting)}>${words.plan}</a>`
      }
      <button type="button" class="button quiet" @click=${() => this.#act(async (group) => (await import('./group-form.ts')).editGroup(group, this.#again))}>${words.editGroup}</button>
      ${endedAt ? nothing : html`<button type="button" class="button quiet" @click=${() => this.#act(async (...asked) => (await import('./group-acts.ts')).endGroup(...asked))}>${words.endGroup}</button>`}
    </p>`
  }

  #lists(group: StaffWorkingGroup) {
    const { id, meetings } = group
    return html`
      <h2 class="section-title">${words.meetings}</h2>
      ${
        meetings.length === 0
          ? html`<p>${words.noMeeting}</p>`
          : html`<row-table .label=${words.meetings} .columns=${meetingColumns(id, this.#open)} .items=${meetings.toReversed()}
              @row-open=${(event: Event) => event instanceof RowEvent && goTo(meetingAddress(id, event.row.id))}></row-table>`
      }
      ${membersOf(group, this.#mayAct && { changed: this.#again })}
      ${this.#mayReadContacts ? html`<group-contacts .groupId=${id}></group-contacts>` : nothing}
    `
  }

  #heading({ meetings }: StaffWorkingGroup) {
    if (this.#open === newMeeting) return words.newMeeting
    return meetings.find(({ id }) => id === this.#open)?.title ?? words.meeting
  }

  #content(group: StaffWorkingGroup) {
    const meeting = group.meetings.find(({ id }) => id === this.#open)
    if (!meeting && this.#open !== newMeeting) return nothing
    if (!this.#mayAct || (meeting && !isStanding(meeting))) return meeting && meetingRead(meeting)
    return html`
      <meeting-form .groupId=${group.id} .meeting=${meeting} .facts=${this.#facts}
        @meeting-saved=${this.#saved} @meeting-behind=${this.#again}
        @input=${() => this.requestUpdate()}></meeting-form>
      ${meeting && Date.parse(meeting.endsAt) > Date.now() ? this.#cancellable(meeting) : nothing}
    `
  }

  #cancellable(meeting: StaffMeeting) {
    return html`<p class="acts">
      <button type="button" class="button quiet" @click=${() => this.#cancel(meeting)}>${words.cancel}</button>
    </p>`
  }

  async #cancel(meeting: StaffMeeting) {
    const readAgain = async () => {
      await this.#read.run()
      return this.#read.value?.meetings.find(({ id }) => id === meeting.id)
    }
    const { cancel } = await import('./cancel.ts')
    if (await cancel(meeting, readAgain)) await this.#read.run()
  }

  readonly #again = () => {
    void this.#read.run()
  }

  readonly #saved = async (event: Event) => {
    if (!(event instanceof MeetingEvent) || !event.meeting) return
    this.#facts = undefined
    await this.#read.run()
    const { groupId, id } = event.meeting
    if (this.#open === newMeeting) goTo(meetingAddress(groupId, id))
  }

  #heard(what: Changed) {
    const { id } = this.place.params
    if (!what.isAll && !(id && what.ids.has(id))) return
    this.#facts = lastOf(what, this.member)
    this.#again()
  }

  async #act(
    act: (group: StaffWorkingGroup, again: () => Promise<StaffWorkingGroup>) => Promise<boolean>,
  ) {
    const group = this.#read.value
    if (!group) return
    const again = async () => {
      await this.#read.run()
      return this.#read.value ?? group
    }
    if (await act(group, again)) await this.#read.run()
  }

  #plan() {
    const group = this.#read.value
    if (this.#mayAct && group?.endedAt === null) goTo(meetingAddress(group.id, newMeeting))
  }

  get #open() {
    return this.place.query.get('id') ?? ''
  }

  get #form() {
    return this.querySelector<MeetingForm>('meeting-form')
  }

  get #mayReadContacts() {
    return may(this.member, operations.readGroupContacts)
  }

  get #mayAct() {
    return may(this.member, operations.planMeeting)
  }
}

customElements.define('group-screen', GroupScreen)
