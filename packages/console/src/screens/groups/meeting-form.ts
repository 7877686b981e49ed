// One meeting as fields: planned, moved, its minutes written; beside them what would leave, as one types.
import {
  editMeeting,
  type MeetingPreview,
  planMeeting,
  previewMeeting,
  previewMeetingEdit,
  type StaffMeeting,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import type { Meanwhile } from '../../feedback/conflict.ts'
import { problem } from '../../feedback/problem.ts'
import { tell } from '../../feedback/tell.ts'
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

const pause = 400

export class MeetingForm extends LightElement {
  static override properties = {
    groupId: { attribute: false },
    meeting: { attribute: false },
    facts: { attribute: false },
    preview: { state: true },
    says: { state: true },
  }
  declare groupId: string
  /** Undefined: a new one. */
  declare meeting?: StaffMeeting
  /** Who changed it last, if another did while it is open here. */
  declare facts?: Meanwhile
  declare preview?: MeetingPreview
  /** Why nothing can be shown of what would leave. */
  declare says: unknown

  /** What was taken last of the server. */
  #read = ''
  #seen = ''
  #start?: string
  #timer?: ReturnType<typeof setTimeout>
  #asking?: AbortController
  readonly #joined: JoinedForm<StaffMeeting> = new JoinedForm<StaffMeeting>(this, {
    fields: meetingFields,
    labels: words.fields,
    key: () => `meeting-${this.meeting?.id ?? `new-${this.groupId}`}`,
    send: ({ signal }) => this.#send(signal),
    done: (saved) => this.#saved(saved),
    readAgain: () => this.dispatchEvent(new MeetingEvent('meeting-behind')),
  })

  constructor() {
    super()
    this.says = ''
  }

  get isChanged() {
    return this.#joined.isChanged
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
    this.#asking?.abort()
  }

  protected override willUpdate() {
    const { meeting } = this
    const read = `${this.groupId} ${meeting?.id} ${meeting?.version}`
    if (read === this.#read) return
    this.#read = read
    this.#joined.take(meeting ? valuesOf(meeting) : noMeeting, meeting?.version ?? 0, this.facts)
    this.#start = this.#joined.form.values.startsAt
    this.#look()
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
          <div role="status">${this.preview ? previewShown(this.preview) : html`<p class="soft">${this.says}</p>`}</div>
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
    const { startsAt = '' } = this.#joined.form.values
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
    this.#look()
  }

  /** Leaving a field changes nothing of what was asked: what one reads stays. */
  #look() {
    const seen = JSON.stringify([this.#read, this.#joined.form.values])
    if (seen === this.#seen) return
    this.#seen = seen
    clearTimeout(this.#timer)
    this.#asking?.abort()
    this.preview = undefined
    const isReady = isWhole(this.#joined.form.values)
    this.says = this.meeting && !this.isChanged ? words.nothingChanged : words.fillIn
    if (!isReady || (this.meeting && !this.isChanged)) return
    this.says = words.looking
    this.#timer = setTimeout(() => void this.#ask(), pause)
  }

  async #ask() {
    this.#asking = new AbortController()
    const { signal } = this.#asking
    try {
      const preview = await this.#asked(signal)
      if (!signal.aborted) this.preview = preview
    } catch (error) {
      if (!signal.aborted) this.says = problem(error)
    }
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
    const told = this.preview?.mails.length ? this.preview.told : 0
    const planned = told > 0 ? words.planned(told) : words.plannedSilently
    tell(this.meeting ? words.changed : planned)
    this.dispatchEvent(new MeetingEvent('meeting-saved', saved))
  }
}

customElements.define('meeting-form', MeetingForm)
