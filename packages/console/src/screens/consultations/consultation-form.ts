// The texts, themes and rules of a consultation: a new one, a copy of another, or one that is there.
import { createConsultation, editConsultation, type StaffConsultation } from '@parvis/sdk/staff'
import { html, nothing, type PropertyValues } from 'lit'
import type { Meanwhile } from '../../feedback/conflict.ts'
import { tell } from '../../feedback/tell.ts'
import { choiceField, lineField, textField } from '../../form/field.ts'
import { JoinedForm, type Sent } from '../../form/joined-form.ts'
import type { Values } from '../../form/kept.ts'
import { fromField } from '../../form/moment.ts'
import { momentField } from '../../form/moment-field.ts'
import { ticksField, ticksOf } from '../../form/ticks.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { once } from '../../server/sure.ts'
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
    facts: { attribute: false },
  }
  /** Undefined: a new one. */
  declare one?: StaffConsultation
  /** What a new one is made after. */
  declare copied?: StaffConsultation

  /** Who changed it last, if another did while it is open here. */
  declare facts?: Meanwhile

  readonly #joined: JoinedForm<StaffConsultation> = new JoinedForm<StaffConsultation>(this, {
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
    labels: {
      title: words.title,
      summary: words.summary,
      themes: words.themes,
      supportingKinds: words.supportingKinds,
      referentKinds: words.referentKinds,
      options: words.rules,
      envelope: words.envelope,
    },
    shown: ticksShown,
    key: () => `consultation-${this.one?.id ?? `new-${this.copied?.id ?? ''}`}`,
    send: (sent) => this.#send(sent),
    done: (saved) => {
      tell(this.one ? words.saved : words.made(saved.title))
      this.dispatchEvent(new ConsultationEvent(saved.id))
    },
    readAgain: () => this.dispatchEvent(new ConsultationEvent(this.one?.id ?? '')),
  })

  protected override willUpdate(changed: PropertyValues) {
    if (this.hasUpdated && !changed.has('one') && !changed.has('copied')) return
    const { one } = this
    this.#joined.take(one ? valuesOf(one) : this.#values(), one?.version ?? 0, this.facts)
  }

  protected override render() {
    const { form } = this.#joined
    const copied = this.copied
    const kindsHere = kinds.map((value) => ({ value, label: words.kinds[value] }))
    const ticks = territoryKinds.map((value) => ({ value, label: words.territories[value] }))
    return html`
      <form novalidate @submit=${form.submit} @input=${this.#joined.typed} @change=${this.#joined.typed}>
        ${form.summary()}
        ${this.#joined.conflict()}
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
        <button class="button" ?disabled=${this.#joined.isStopped}>${this.one ? words.save : words.create}</button>
      </form>
    `
  }

  #values(): Values {
    if (!this.copied) return firstValues
    const { title, phases } = this.copied
    return {
      ...valuesOf(this.copied),
      title: words.copyTitle(title),
      startsAt: aYearLater(phases),
    }
  }

  #send({ values, base, signal }: Sent) {
    const { title = '', summary = '', themes } = values
    const { envelopeCents, ...rules } = rulesIn(values)
    const one = this.one
    if (one) {
      const texts = { title, summary, themes: themesIn(themes, one.themes) }
      const body = {
        version: base.version,
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
    const { requestKey } = this.#joined.form
    return once(() => createConsultation(connection, body, { signal, requestKey }))
  }
}

/** Of a field of ticks, what each is called. */
function ticksShown(field: string, value: string) {
  const named: Readonly<Record<string, string>> =
    field === 'options'
      ? words.options
      : field === 'supportingKinds' || field === 'referentKinds'
        ? words.territories
        : {}
  const names = ticksOf(value).map((one) => named[one])
  return names.every((name) => name) ? names.join(', ') : value
}

customElements.define('consultation-form', ConsultationForm)
