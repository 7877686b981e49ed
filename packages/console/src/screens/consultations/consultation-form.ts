// The texts, themes and rules of a consultation: a new one, a copy of another, or one that is there.
import {
  createConsultation,
  editConsultation,
  getStaffConsultation,
  type StaffConsultation,
} from '@parvis/sdk/staff'
import { html, nothing, type PropertyValues } from 'lit'
import { type Meanwhile, meanwhileIn } from '../../feedback/conflict.ts'
import { FormConflict } from '../../feedback/form-conflict.ts'
import { tell } from '../../feedback/tell.ts'
import { choiceField, lineField, textField } from '../../form/field.ts'
import { ActForm } from '../../form/form.ts'
import { keep, kept, type Values } from '../../form/kept.ts'
import { type Base, forgetBoth, isOver, keepBase, keptBase } from '../../form/kept-base.ts'
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
  }
  /** Undefined: a new one. */
  declare one?: StaffConsultation
  /** What a new one is made after. */
  declare copied?: StaffConsultation

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
    key: () => this.#key,
    send: (values, signal) => this.#send(values, signal),
    done: (saved) => {
      forgetBoth(this.#key)
      this.#base = undefined
      tell(this.one ? words.saved : words.made(saved.title))
      this.dispatchEvent(new ConsultationEvent(saved.id))
    },
    refused: (error) => {
      const facts = meanwhileIn(error)
      if (!facts || !this.one) return false
      void this.#meet(this.one.id, facts)
      return true
    },
  })

  readonly #conflict = new FormConflict(this, {
    labels: {
      title: words.title,
      summary: words.summary,
      themes: words.themes,
      supportingKinds: words.supportingKinds,
      referentKinds: words.referentKinds,
      options: words.rules,
      envelope: words.envelope,
    },
    resolved: (values, isMine) => {
      this.#join(values)
      if (isMine) void this.#form.submit()
    },
  })
  /** What mine began with, and its version. */
  #base?: Base
  #theirs?: StaffConsultation

  protected override willUpdate(changed: PropertyValues) {
    if (this.hasUpdated && !changed.has('one') && !changed.has('copied')) return
    if (this.one) this.#take(this.one)
    else this.#form.begin(this.#values())
  }

  protected override render() {
    const form = this.#form
    const copied = this.copied
    const kindsHere = kinds.map((value) => ({ value, label: words.kinds[value] }))
    const ticks = territoryKinds.map((value) => ({ value, label: words.territories[value] }))
    return html`
      <form novalidate @submit=${form.submit} @input=${this.#typed} @change=${this.#typed}>
        ${form.summary()}
        ${this.#conflict.render()}
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
        <button class="button" ?disabled=${form.isSending || this.#conflict.isOpen}>${this.one ? words.save : words.create}</button>
      </form>
    `
  }

  get #key() {
    return `consultation-${this.one?.id ?? `new-${this.copied?.id ?? ''}`}`
  }

  readonly #typed = (event: Event) => {
    this.#form.take(event)
    if (this.#base) keepBase(this.#key, this.#base)
  }

  /** What is being written stays, on what it began with: it meets the other's once it is saved. */
  #take(one: StaffConsultation) {
    const values = valuesOf(one)
    const base = this.#base ?? keptBase(this.#key)
    const mine = this.#base ? this.#form.values : { ...values, ...kept(this.#key) }
    const isMine = base !== undefined && isOver(base, mine)
    if (!isMine) forgetBoth(this.#key)
    this.#base = isMine ? base : { values, version: one.version }
    this.#form.begin(this.#base.values)
  }

  async #meet(id: string, facts: Meanwhile) {
    const read = await getStaffConsultation(connection, id)
    this.#theirs = read
    const theirs = valuesOf(read)
    this.#conflict.begin({
      facts,
      base: this.#base?.values ?? theirs,
      theirs,
      mine: this.#form.values,
    })
  }

  /** Over what they have saved. */
  #join(values: Values) {
    if (!this.#theirs) return
    this.#base = { values: valuesOf(this.#theirs), version: this.#theirs.version }
    forgetBoth(this.#key)
    this.#form.begin(values)
    if (isOver(this.#base, values)) {
      keep(this.#key, values)
      keepBase(this.#key, this.#base)
    }
    this.one = this.#theirs
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

  #send(values: Values, signal: AbortSignal) {
    const { title = '', summary = '', themes } = values
    const { envelopeCents, ...rules } = rulesIn(values)
    const one = this.one
    if (one) {
      const texts = { title, summary, themes: themesIn(themes, one.themes) }
      const body = {
        version: this.#base?.version ?? one.version,
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
