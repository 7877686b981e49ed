// One phase: its dates with what moving them would do, or a new one.
import {
  addPhase,
  closePhase,
  editConsultation,
  movePhase,
  type PhaseMovePreview,
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

const pause = 400

export class PhaseForm extends LightElement {
  static override properties = {
    consultation: { attribute: false },
    position: { attribute: false },
    facts: { attribute: false },
    preview: { state: true },
    stopped: { state: true },
  }
  declare consultation: StaffConsultationDetail
  /** Undefined: a new one. */
  declare position?: number
  /** Who changed the consultation last, if another did while it is open here. */
  declare facts?: Meanwhile
  declare preview?: PhaseMovePreview
  /** Why it could not be done as it stands. */
  declare stopped: unknown

  #timer?: ReturnType<typeof setTimeout>
  #asking?: AbortController
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
    began: () => this.#look(),
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
    this.#look()
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
    this.#asking?.abort()
  }

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
    const look = () => {
      this.#joined.keepWritten()
      this.#look()
    }
    const typed = (event: Event) => {
      this.#joined.typed(event)
      this.#look()
    }
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
                shifted: look,
              })
        }
        ${momentField(form, { name: 'closesAt', label: words.closesAt, hint: words.closesAtHint, shifted: look })}
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
        ${this.preview ? effectOf(this.preview) : html`<p class="soft">${this.stopped || words.nothingYet}</p>`}
      </div>
      <p class="hint">${words.noUndo}</p>
    `
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

  /** Only what was changed: a date that stays needs no reason. */
  #changes(phase: StaffPhase) {
    const { opensAt = '', closesAt = '', reason = '' } = this.#values
    return {
      ...(opensAt !== toField(phase.opensAt) && { opensAt: fromField(opensAt) ?? '' }),
      ...(closesAt !== toField(phase.closesAt) && { closesAt: fromField(closesAt) }),
      ...(reason.trim() && { reason: reason.trim() }),
    }
  }

  #look() {
    clearTimeout(this.#timer)
    this.#asking?.abort()
    const phase = this.#phase
    if (!phase || !this.#isPublic) return
    const { reason: _, ...dates } = this.#changes(phase)
    this.preview = undefined
    if (Object.keys(dates).length > 0) this.#timer = setTimeout(() => this.#ask(phase), pause)
  }

  async #ask(phase: StaffPhase) {
    const { id, version } = this.consultation
    this.#asking = new AbortController()
    const { signal } = this.#asking
    try {
      const body = { version, ...this.#changes(phase) }
      const preview = await previewPhaseMove(connection, id, phase.position, body, { signal })
      if (!signal.aborted) this.preview = preview
    } catch (error) {
      if (!signal.aborted) this.stopped = problem(error)
    }
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
        { version, ...this.#changes(phase) },
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
