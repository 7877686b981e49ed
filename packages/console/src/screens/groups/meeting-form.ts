// One meeting as fields: planned, moved, its minutes written; beside them what would leave, as one types.
import {
  editMeeting,
  planMeeting,
  previewMeeting,
  previewMeetingEdit,
  type StaffMeeting,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import type { Meanwhile } from '../../feedback/conflict.ts'
import { problem } from '../../feedback/problem.ts'
import { tell } from '../../feedback/tell.ts'
import { ActPreview } from '../../form/act-preview.ts'
import { lineField, textField } from '../../form/field.ts'
import { JoinedForm } from '../../form/joined-form.ts'
import { momentField } from '../../form/moment-field.ts'
import { ticksField } from '../../form/ticks.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { once } from '../../server/sure.ts'
import { MeetingEvent } from './events.ts'
import { previewShown } from './meeting-preview.ts'
import {
  bodyOf,
  changesOf,
  endAfter,
  isWhole,
  meetingFields,
  noMeeting,
  ticked,
  valuesOf,
} from './meeting-values.ts'
import { words } from './words.ts'

export class MeetingForm extends LightElement {
  static override properties = {
    groupId: { attribute: false },
    meeting: { attribute: false },
    facts: { attribute: false },
  }
  declare groupId: string
  /** Undefined: a new one. */
  declare meeting?: StaffMeeting
  /** Who changed it last, if another did while it is open here. */
  declare facts?: Meanwhile

  /** What was taken last of the server. */
  #read = ''
  #start?: string
  readonly #joined: JoinedForm<StaffMeeting> = new JoinedForm<StaffMeeting>(this, {
    fields: meetingFields,
    labels: words.fields,
    key: () => `meeting-${this.meeting?.id ?? `new-${this.groupId}`}`,
    send: ({ signal }) => this.#send(signal),
    done: (saved) => this.#saved(saved),
    readAgain: () => this.dispatchEvent(new MeetingEvent('meeting-behind')),
  })

  readonly #preview = new ActPreview(this, {
    about: () => (this.#isWhole ? [this.#read, this.#values] : undefined),
    ask: (_: unknown, signal) => this.#asked(signal),
    isHeld: () => this.#joined.form.isHeld,
  })

  get isChanged() {
    return this.#joined.isChanged
  }

  get #values() {
    return this.#joined.form.values
  }

  get #isWhole() {
    return isWhole(this.#values) && (!this.meeting || this.isChanged)
  }

  protected override willUpdate() {
    const { meeting } = this
    const read = `${this.groupId} ${meeting?.id} ${meeting?.version}`
    if (read === this.#read) return
    this.#read = read
    this.#joined.take(meeting ? valuesOf(meeting) : noMeeting, meeting?.version ?? 0, this.facts)
    this.#start = this.#values.startsAt
  }

  protected override render() {
    const { form } = this.#joined
    const shifted = () => this.#followed()
    return html`
      <form novalidate @submit=${form.submit} @input=${this.#typed} @change=${this.#typed}>
        ${form.summary()}
        ${this.#joined.conflict()}
        ${lineField(form, { name: 'title', label: words.fields.title, isRequired: true, maxLength: 150 })}
        ${momentField(form, { name: 'startsAt', label: words.fields.startsAt, isRequired: true, shifted })}
        ${lineField(form, { name: 'endsAt', type: 'datetime-local', label: words.fields.endsAt, isRequired: true })}
        ${lineField(form, { name: 'place', label: words.fields.place, hint: words.placeHint, maxLength: 300 })}
        ${lineField(form, { name: 'videoUrl', type: 'url', label: words.fields.videoUrl, hint: words.videoHint, maxLength: 500 })}
        ${this.#box('videoPublic', words.videoPublic)}
        ${textField(form, { name: 'agenda', label: words.fields.agenda, hint: words.agendaHint, rows: 4, maxLength: 5000 })}
        ${this.#hasBegun ? this.#minutes() : nothing}
        <section aria-label=${words.before}>
          <div role="status">${this.#shown()}</div>
          <p class="hint">${words.cannotUndo}</p>
        </section>
        <p class="save-bar">
          <button class="button" ?disabled=${!this.isChanged || this.#joined.isStopped}>
            ${this.meeting ? words.saveMeeting : words.planYes}
          </button>
          <span class="soft">${this.isChanged ? words.notSaved : this.meeting ? words.upToDate : nothing}</span>
        </p>
      </form>
    `
  }

  #shown() {
    const { value, error } = this.#preview
    if (value) return previewShown(value)
    const said = this.meeting && !this.isChanged ? words.nothingChanged : words.fillIn
    return html`<p class="soft">${error ? problem(error, this.#preview.again) : this.#isWhole ? words.looking : said}</p>`
  }

  #minutes() {
    const { form } = this.#joined
    return html`
      ${textField(form, { name: 'minutes', label: words.fields.minutes, hint: words.minutesHint, rows: 8, maxLength: 20_000 })}
      ${this.#box('minutesPublic', words.minutesPublic)}
    `
  }

  #box(name: 'videoPublic' | 'minutesPublic', label: string) {
    const ticks = [{ value: ticked, label }]
    return ticksField(this.#joined.form, { name, label: words.fields[name], ticks })
  }

  get #hasBegun() {
    const { startsAt = '' } = this.#values
    return startsAt !== '' && Date.parse(startsAt) <= Date.now()
  }

  readonly #typed = (event: Event) => {
    this.#joined.typed(event)
    this.#followed()
  }

  #followed() {
    const { form } = this.#joined
    const end = endAfter(this.#start, form.values)
    if (end !== (form.values.endsAt ?? '')) this.#joined.set('endsAt', end)
    this.#start = form.values.startsAt || this.#start
    this.#joined.keepWritten()
  }

  #asked(signal: AbortSignal) {
    const { form } = this.#joined
    if (!this.meeting)
      return previewMeeting(connection, this.groupId, bodyOf(form.values), { signal })
    return previewMeetingEdit(connection, this.meeting.id, this.#edit(), { signal })
  }

  #edit() {
    return { version: this.#joined.version, ...changesOf(this.#joined.changes) }
  }

  #send(signal: AbortSignal) {
    const { form } = this.#joined
    if (this.meeting) return editMeeting(connection, this.meeting.id, this.#edit(), { signal })
    const { requestKey } = form
    const body = bodyOf(form.values)
    return once(() => planMeeting(connection, this.groupId, body, { signal, requestKey }))
  }

  #saved(saved: StaffMeeting) {
    const told = this.#preview.value?.mails.length ? this.#preview.value.told : 0
    const planned = told > 0 ? words.planned(told) : words.plannedSilently
    tell(this.meeting ? words.changed : planned)
    this.dispatchEvent(new MeetingEvent('meeting-saved', saved))
  }
}

customElements.define('meeting-form', MeetingForm)
