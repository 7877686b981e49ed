// One phase: its dates with what moving them would do, or a new one.
import {
  type MovePhaseBody,
  previewPhaseMove,
  type StaffConsultation,
  type StaffConsultationDetail,
  type StaffPhase,
} from '@parvis/sdk/staff'
import { html, nothing, type PropertyValues } from 'lit'
import type { Meanwhile } from '../../feedback/conflict.ts'
import { problem } from '../../feedback/problem.ts'
import { tell } from '../../feedback/tell.ts'
import { ActPreview } from '../../form/act-preview.ts'
import { choiceField, lineField, textField } from '../../form/field.ts'
import { JoinedForm } from '../../form/joined-form.ts'
import { daysLater, fromField } from '../../form/moment.ts'
import { momentField } from '../../form/moment-field.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { words as phaseWords } from '../../words/phase-words.ts'
import { closeNow } from './close.ts'
import { atMoment } from './dates.ts'
import { effectOf } from './effect.ts'
import { kindsFor } from './kinds.ts'
import { words } from './words.ts'
import { asRead, changedDates, isPublic, sendPhase, withReason } from './written.ts'

type Asked = { id: string; position: number; dates: MovePhaseBody }

export class PhaseForm extends LightElement {
  static override properties = {
    consultation: { attribute: false },
    position: { attribute: false },
    facts: { attribute: false },
    stopped: { state: true },
  }
  declare consultation: StaffConsultationDetail
  /** Undefined: a new one. */
  declare position?: number
  /** Who changed the consultation last, if another did while it is open here. */
  declare facts?: Meanwhile
  /** Why it could not be done as it stands. */
  declare stopped: unknown

  readonly #joined = new JoinedForm<StaffConsultation>(this, {
    fields: ['kind', 'title', 'opensAt', 'closesAt', 'reason'],
    labels: { opensAt: words.opensAt, closesAt: words.closesAt, others: words.others },
    shown: (field, value) => (field.endsWith('At') ? atMoment(fromField(value) ?? value) : value),
    looksFirst: true,
    key: () => `phase-${this.consultation.id}-${this.position ?? 'new'}`,
    send: ({ values, base: { version }, signal }) =>
      sendPhase({ ...this.#of, values, version, signal }),
    done: () =>
      this.#done(
        this.#phase ? words.moved(this.#phase.title) : words.added(this.#values.title ?? ''),
      ),
    readAgain: () => this.dispatchEvent(new Event('phase-behind', { bubbles: true })),
  })

  constructor() {
    super()
    this.stopped = ''
  }

  /** Both dates together: the phase as a whole. */
  shift(days: number) {
    for (const name of ['opensAt', 'closesAt']) {
      if (name === 'opensAt' && this.#hasOpened) continue
      const text = this.#values[name]
      if (text) this.#joined.set(name, daysLater(text, days))
    }
  }

  readonly #preview = new ActPreview(this, {
    about: () => this.#asked,
    ask: ({ id, position, dates }: Asked, signal) =>
      previewPhaseMove(connection, id, position, withReason(dates, this.#values), { signal }),
    isHeld: () => this.#joined.form.isHeld,
  })

  protected override willUpdate(changed: PropertyValues) {
    if (!changed.has('position') && !changed.has('consultation')) return
    this.stopped = ''
    this.#joined.take(asRead(this.#of), this.consultation.version, this.facts)
  }

  get #values() {
    return this.#joined.form.values
  }

  protected override render() {
    const { form } = this.#joined
    const phase = this.#phase
    const { typed, keepWritten } = this.#joined
    return html`
      <form novalidate @submit=${form.submit} @input=${typed} @change=${typed}>
        ${form.summary()}
        ${this.#joined.conflict()}
        ${phase ? nothing : this.#names()}
        ${
          this.#hasOpened && phase
            ? html`<p>${words.opensAt} ${atMoment(phase.opensAt)}</p>`
            : momentField(form, {
                name: 'opensAt',
                label: words.opensAt,
                isRequired: true,
                shifted: keepWritten,
              })
        }
        ${momentField(form, { name: 'closesAt', label: words.closesAt, hint: words.closesAtHint, shifted: keepWritten })}
        ${phase && this.#isPublic ? textField(form, { name: 'reason', label: words.reason, hint: words.reasonHint, maxLength: 500, rows: 2 }) : nothing}
        ${phase && this.#isPublic ? this.#effect() : nothing}
        <p class="dialog-acts">
          <button class="button" ?disabled=${this.#joined.isStopped}>${phase ? words.move : words.add}</button>
          ${phase?.state === 'open' && this.#isPublic ? html`<button type="button" class="button quiet" @click=${this.#close}>${words.closeNow}</button>` : nothing}
        </p>
      </form>
    `
  }

  #names() {
    const options = kindsFor(this.consultation.kind).map((kind) => ({
      value: kind,
      label: phaseWords.kinds[kind],
    }))
    const { form } = this.#joined
    return html`
      ${choiceField(form, { name: 'kind', label: words.kind, isRequired: true, options })}
      ${lineField(form, { name: 'title', label: words.title, isRequired: true, maxLength: 150 })}
    `
  }

  #effect() {
    return html`
      <h3>${words.effect}</h3>
      <div role="status">
        ${this.stopped ? html`<p class="fault">${this.stopped}</p>` : nothing}
        ${this.#shown()}
      </div>
      <p class="hint">${words.noUndo}</p>
    `
  }

  #shown() {
    const { value, error } = this.#preview
    if (value) return effectOf(value)
    return html`<p class="soft">${error ? problem(error, this.#preview.again) : words.nothingYet}</p>`
  }

  get #phase(): StaffPhase | undefined {
    return this.consultation.phases.find(({ position }) => position === this.position)
  }

  get #of() {
    const phase = this.#phase
    return { consultation: this.consultation, ...(phase && { phase }) }
  }

  get #isPublic() {
    return isPublic(this.consultation)
  }

  get #hasOpened() {
    return this.#isPublic && (this.#phase?.state ?? 'upcoming') !== 'upcoming'
  }

  /** Of a public phase, once a date is another: the reason changes nothing of what it would do. */
  get #asked(): Asked | undefined {
    const { id, version } = this.consultation
    const phase = this.#phase
    if (!phase || !this.#isPublic) return undefined
    const dates = changedDates(phase, this.#values)
    return Object.keys(dates).length > 0
      ? { id, position: phase.position, dates: { version, ...dates } }
      : undefined
  }

  readonly #close = async () => {
    const phase = this.#phase
    if (!phase) return
    try {
      if (await closeNow(this.consultation, phase, this.#values))
        this.#done(words.closed(phase.title))
    } catch (error) {
      this.stopped = problem(error)
    }
  }

  #done(told: string) {
    tell(told)
    this.dispatchEvent(new Event('phase-changed', { bubbles: true }))
  }
}

customElements.define('phase-form', PhaseForm)
