// One phase: its dates with what moving them would do, or a new one.
import {
  addPhase,
  closePhase,
  editConsultation,
  type MovePhaseBody,
  movePhase,
  previewPhaseClosing,
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
import { confirm } from '../../form/dialog.ts'
import { choiceField, lineField, textField } from '../../form/field.ts'
import { JoinedForm } from '../../form/joined-form.ts'
import { daysLater, fromField, toField } from '../../form/moment.ts'
import { momentField } from '../../form/moment-field.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { words as phaseWords } from '../../words/phase-words.ts'
import { atMoment, datesOf } from './dates.ts'
import { effectOf } from './effect.ts'
import { kindsFor } from './kinds.ts'
import { words } from './words.ts'

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
    send: ({ base, signal }) => this.#send(base.version, signal),
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
      previewPhaseMove(connection, id, position, this.#withReason(dates), { signal }),
    isHeld: () => this.#joined.form.isHeld,
  })

  protected override willUpdate(changed: PropertyValues) {
    if (!changed.has('position') && !changed.has('consultation')) return
    this.stopped = ''
    this.#joined.take(this.#asRead(), this.consultation.version, this.facts)
  }

  /** What others change of the other phases is told too, and never sent. */
  #asRead() {
    const phase = this.#phase
    const { kind, phases } = this.consultation
    const others = phases
      .filter((one) => one !== phase)
      .map((one) => `${one.title}, ${datesOf(one)}`)
      .join('\n')
    const texts = { kind: kindsFor(kind)[0] ?? '', title: '', opensAt: '', closesAt: '' }
    const moments = {
      opensAt: toField(phase?.opensAt ?? null),
      closesAt: toField(phase?.closesAt ?? null),
    }
    return Object.assign(phase ? moments : texts, { reason: '', others })
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

  get #isPublic() {
    return this.consultation.state === 'published'
  }

  get #hasOpened() {
    return this.#isPublic && (this.#phase?.state ?? 'upcoming') !== 'upcoming'
  }

  /** Of a public phase, once a date is another: the reason changes nothing of what it would do. */
  get #asked(): Asked | undefined {
    const { id, version } = this.consultation
    const phase = this.#phase
    if (!phase || !this.#isPublic) return undefined
    const dates = this.#dates(phase)
    return Object.keys(dates).length > 0
      ? { id, position: phase.position, dates: { version, ...dates } }
      : undefined
  }

  /** Only what was changed: a date that stays needs no reason. */
  #dates(phase: StaffPhase) {
    const { opensAt = '', closesAt = '' } = this.#values
    return {
      ...(opensAt !== toField(phase.opensAt) && { opensAt: fromField(opensAt) ?? '' }),
      ...(closesAt !== toField(phase.closesAt) && { closesAt: fromField(closesAt) }),
    }
  }

  #withReason(dates: MovePhaseBody): MovePhaseBody {
    const reason = this.#values.reason?.trim()
    return reason ? { ...dates, reason } : dates
  }

  #send(version: number, signal: AbortSignal): Promise<StaffConsultation> {
    const { id, phases } = this.consultation
    const { kind, title = '', opensAt, closesAt } = this.#values
    const phase = this.#phase
    const dates = { opensAt: fromField(opensAt) ?? '', closesAt: fromField(closesAt) }
    if (!phase) {
      const chosen = kindsFor(this.consultation.kind).find((one) => one === kind) ?? 'contribution'
      return addPhase(connection, id, { version, kind: chosen, title, ...dates }, { signal })
    }
    if (this.#isPublic)
      return movePhase(
        connection,
        id,
        phase.position,
        this.#withReason({ version, ...this.#dates(phase) }),
        { signal },
      )
    const all = phases.map((one) => ({
      kind: one.kind,
      title: one.title,
      opensAt: one === phase ? dates.opensAt : one.opensAt,
      closesAt: one === phase ? dates.closesAt : one.closesAt,
    }))
    return editConsultation(connection, id, { version, phases: all }, { signal })
  }

  readonly #close = async () => {
    const phase = this.#phase
    const { id, version } = this.consultation
    if (!phase) return
    const reason = this.#values.reason?.trim()
    const body = reason ? { version, reason } : { version }
    try {
      const effect = await previewPhaseClosing(connection, id, phase.position, body)
      const text = html`<p>${words.closeWhat(phase.title)}</p>${effectOf({ ...effect, toldAtOpening: null })}`
      if (!(await confirm({ heading: words.closeNow, text, yes: words.closeYes }))) return
      await closePhase(connection, id, phase.position, body)
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
