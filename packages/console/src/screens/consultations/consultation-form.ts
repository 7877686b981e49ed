// The texts, themes and rules of a consultation: a new one, a copy of another, or one that is there.
import {
  createConsultation,
  editConsultation,
  isRefusedWith,
  type StaffConsultation,
} from '@parvis/sdk/staff'
import { html, nothing, type PropertyValues } from 'lit'
import { tell } from '../../feedback/tell.ts'
import { choiceField, lineField, textField } from '../../form/field.ts'
import { ActForm } from '../../form/form.ts'
import type { Values } from '../../form/kept.ts'
import { fromField } from '../../form/moment.ts'
import { momentField } from '../../form/moment-field.ts'
import { ticksField } from '../../form/ticks.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { ConsultationEvent } from './events.ts'
import {
  aYearLater,
  firstValues,
  kinds,
  options,
  phasesFrom,
  rulesIn,
  territoryKinds,
  themesIn,
  valuesOf,
} from './plan.ts'
import { words } from './words.ts'

export class ConsultationForm extends LightElement {
  static override properties = {
    one: { attribute: false },
    copied: { attribute: false },
    notice: { state: true },
  }
  /** Undefined: a new one. */
  declare one?: StaffConsultation
  /** What a new one is made after. */
  declare copied?: StaffConsultation
  declare notice: string

  /** Sent again with the same one, a draft is made once. */
  readonly #requestKey = crypto.randomUUID()
  readonly #form = new ActForm<StaffConsultation>(this, {
    fields: [
      'kind',
      'title',
      'summary',
      'themes',
      'rules.supportingKinds',
      'rules.referentKinds',
      'rules.envelopeCents',
      'phases',
    ],
    key: () => `consultation-${this.one?.id ?? `new-${this.copied?.id ?? ''}`}`,
    send: (values, signal) => this.#send(values, signal),
    done: (saved) => {
      this.notice = ''
      tell(this.one ? words.saved : words.made(saved.title))
      this.dispatchEvent(new ConsultationEvent(saved.id))
    },
    refused: (error) => {
      if (!isRefusedWith('changed_meanwhile', error) || !this.one) return false
      this.notice = words.behind(error.facts.by ?? '')
      this.dispatchEvent(new ConsultationEvent(this.one.id))
      return true
    },
  })

  constructor() {
    super()
    this.notice = ''
  }

  protected override willUpdate(changed: PropertyValues) {
    if (!this.hasUpdated || changed.has('one') || changed.has('copied'))
      this.#form.begin(this.#values())
  }

  protected override render() {
    const form = this.#form
    const copied = this.copied
    const kindsHere = kinds.map((value) => ({ value, label: words.kinds[value] }))
    const ticks = territoryKinds.map((value) => ({ value, label: words.territories[value] }))
    return html`
      <form novalidate @submit=${form.submit} @input=${form.take} @change=${form.take}>
        ${form.summary()}
        ${this.notice ? html`<p class="notice" role="status">${this.notice}</p>` : nothing}
        ${this.one ? nothing : choiceField(form, { name: 'kind', label: words.kind, isRequired: true, options: kindsHere })}
        ${lineField(form, { name: 'title', label: words.title, isRequired: true, maxLength: 200 })}
        ${textField(form, { name: 'summary', label: words.summary, isRequired: true, maxLength: 1000, rows: 4 })}
        ${textField(form, { name: 'themes', label: words.themes, hint: words.themesHint, rows: 6 })}
        ${ticksField(form, { name: 'supportingKinds', label: words.supportingKinds, ticks })}
        ${ticksField(form, { name: 'referentKinds', label: words.referentKinds, ticks })}
        ${ticksField(form, { name: 'options', label: words.rules, ticks: options.map((value) => ({ value, label: words.options[value] })) })}
        ${lineField(form, { name: 'envelope', label: words.envelope, hint: words.envelopeHint })}
        ${
          copied && copied.phases.length > 0
            ? momentField(form, {
                name: 'startsAt',
                isRequired: true,
                label: words.startsAt,
                hint: words.startsAtHint(copied.phases.length, copied.title),
                shifted: () => {},
              })
            : nothing
        }
        <button class="button" ?disabled=${form.isSending}>${this.one ? words.save : words.create}</button>
      </form>
    `
  }

  #values(): Values {
    if (this.one) return valuesOf(this.one)
    if (!this.copied) return firstValues
    const { title, phases } = this.copied
    return {
      ...valuesOf(this.copied),
      title: words.copyTitle(title),
      startsAt: aYearLater(phases),
    }
  }

  #send(values: Values, signal: AbortSignal) {
    const { title = '', summary = '', themes } = values
    const { envelopeCents, ...rules } = rulesIn(values)
    const one = this.one
    if (one) {
      const texts = { title, summary, themes: themesIn(themes, one.themes) }
      const body = {
        version: one.version,
        ...texts,
        rules: { ...rules, envelopeCents: envelopeCents ?? null },
      }
      return editConsultation(connection, one.id, body, { signal })
    }
    const body = {
      kind: kinds.find((kind) => kind === values.kind) ?? 'consultation',
      title,
      summary,
      themes: themesIn(themes, this.copied?.themes),
      rules: envelopeCents === undefined ? rules : { ...rules, envelopeCents },
      phases: this.copied ? phasesFrom(this.copied.phases, fromField(values.startsAt)) : [],
    }
    return createConsultation(connection, body, { signal, requestKey: this.#requestKey })
  }
}

customElements.define('consultation-form', ConsultationForm)
