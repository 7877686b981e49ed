// The form of a service by parts: what one changed is sent, and what a colleague changed meanwhile is told.
import { editService, type StaffService, staffGetService } from '@parvis/sdk/staff'
import { html } from 'lit'
import { type Meanwhile, meanwhileIn } from '../../feedback/conflict.ts'
import { FormConflict } from '../../feedback/form-conflict.ts'
import { tell } from '../../feedback/tell.ts'
import { tellRefusal } from '../../feedback/tell-refusal.ts'
import { choiceField, lineField, textField } from '../../form/field.ts'
import { ActForm } from '../../form/form.ts'
import type { Values } from '../../form/kept.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import {
  changedFields,
  changesOf,
  type FieldName,
  fieldNames,
  opennesses,
  outcomes,
  valuesOf,
} from './fields.ts'
import { fieldName } from './shown.ts'
import { words } from './words.ts'

type Fields = Record<FieldName, string>

export class ServiceForm extends LightElement {
  static override properties = { service: { attribute: false } }
  declare service: StaffService

  #base: StaffService | undefined

  readonly #form = new ActForm<StaffService>(this, {
    fields: fieldNames,
    key: () => `service-${this.service.id}`,
    send: async (values) => {
      const base = this.#base ?? this.service
      const changes = changesOf(valuesOf(base), values)
      return editService(connection, base.id, { version: base.version, changes })
    },
    done: (saved) => {
      this.#take(saved)
      tell(words.saved(saved.name))
      this.dispatchEvent(new Event('service-changed', { bubbles: true }))
    },
    refused: (error) => {
      const facts = meanwhileIn(error)
      if (facts) void this.#meet(facts)
      return facts !== undefined
    },
  })

  readonly #conflict = new FormConflict(this, {
    labels: Object.fromEntries(fieldNames.map((name) => [name, fieldName(name)])),
    resolved: (values, isMine) => {
      this.#join(values)
      if (isMine) void this.#form.submit()
    },
  })
  /** Theirs and mine, as they were when they met. */
  #met?: { theirs: StaffService; mine: Values }

  /** What is written now, for the preview. */
  get written(): Fields {
    return { ...valuesOf(this.service), ...this.#form.values }
  }

  protected override willUpdate(changed: Map<string, unknown>) {
    if (!changed.has('service')) return
    const isUntouched =
      !this.#base || changedFields(valuesOf(this.#base), this.#form.values).length === 0
    // Another's act, or one's own beside the form, never takes away what is being written.
    if (this.#base?.id !== this.service.id || isUntouched) this.#take(this.service)
  }

  #take(service: StaffService) {
    this.#base = service
    this.#form.begin(valuesOf(service))
  }

  async #meet(facts: Meanwhile) {
    const base = this.#base ?? this.service
    try {
      const theirs = await staffGetService(connection, base.id)
      const mine = this.written
      this.#met = { theirs, mine }
      this.#conflict.begin({ facts, base: valuesOf(base), theirs: valuesOf(theirs), mine })
    } catch (error) {
      tellRefusal(error)
    }
  }

  /** What one has typed since they met stays. */
  #join(values: Values) {
    const { theirs, mine } = this.#met ?? {}
    if (!theirs || !mine) return
    this.#base = theirs
    for (const name of fieldNames)
      if (this.written[name] === mine[name]) this.#form.set(name, values[name] ?? '')
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (!this.#conflict.isOpen) void this.#form.submit()
  }

  protected override render() {
    const form = this.#form
    const count = changedFields(valuesOf(this.#base ?? this.service), form.values).length
    return html`
      <form @submit=${form.submit} @input=${this.#onInput} @change=${this.#onInput} @keydown=${this.#onKey} novalidate>
        ${form.summary()} ${this.#conflict.render()}
        <fieldset><legend>${words.parts.card}</legend>${this.#cardPart()}</fieldset>
        <fieldset><legend>${words.parts.code}</legend>${this.#codePart()}</fieldset>
        <fieldset><legend>${words.parts.money}</legend>${this.#moneyPart()}</fieldset>
        <fieldset><legend>${words.parts.investigation}</legend>${this.#investigationPart()}</fieldset>
        <p class="save-bar">
          <button class="button" ?disabled=${form.isSending || this.#conflict.isOpen || count === 0}>${words.save}</button>
          <span class="soft" role="status">${words.unsaved(count)}</span>
        </p>
      </form>
    `
  }

  readonly #onInput = (event: Event) => {
    this.#form.take(event)
    this.dispatchEvent(new Event('written', { bubbles: true }))
  }

  #cardPart() {
    const form = this.#form
    return html`
      ${lineField(form, { name: 'name', label: words.fields.name, isRequired: true, maxLength: 150 })}
      ${lineField(form, { name: 'tagline', label: words.fields.tagline, hint: words.taglineHint, maxLength: 300 })}
      ${textField(form, { name: 'description', label: words.fields.description, rows: 6, maxLength: 5000 })}
      ${lineField(form, { name: 'address', label: words.fields.address, type: 'url', maxLength: 500 })}
    `
  }

  #codePart() {
    const form = this.#form
    const options = opennesses.map((value) => ({ value, label: words.opennesses[value] }))
    return html`<div class="field-columns">
      ${choiceField(form, { name: 'openness', label: words.fields.openness, options, isRequired: true })}
      ${lineField(form, { name: 'licence', label: words.fields.licence, hint: words.licenceHint, maxLength: 60 })}
      ${lineField(form, { name: 'repository', label: words.fields.repository, type: 'url', maxLength: 500 })}
      ${lineField(form, { name: 'releaseVersion', label: words.fields.releaseVersion, maxLength: 60 })}
      ${lineField(form, { name: 'releaseOn', label: words.fields.releaseOn, type: 'date' })}
    </div>`
  }

  #moneyPart() {
    const form = this.#form
    return html`<div class="field-columns">
      ${lineField(form, { name: 'budgetCents', label: words.fields.budgetCents })}
      ${lineField(form, { name: 'budgetLabel', label: words.fields.budgetLabel, maxLength: 200 })}
      <div class="field"><label class="choice"><input type="checkbox" name="accelerated" value="true"
        .checked=${form.values.accelerated === 'true'} /> ${words.fields.accelerated}</label></div>
      ${lineField(form, { name: 'acceleratedSince', label: words.fields.acceleratedSince, type: 'date' })}
    </div>`
  }

  #investigationPart() {
    const form = this.#form
    const options = outcomes.map((value) => ({ value, label: words.outcomes[value] }))
    return html`
      ${lineField(form, { name: 'sponsor', label: words.fields.sponsor, maxLength: 200 })}
      ${textField(form, { name: 'question', label: words.fields.question, rows: 2, maxLength: 5000 })}
      ${textField(form, { name: 'findings', label: words.fields.findings, rows: 3, maxLength: 5000 })}
      ${choiceField(form, { name: 'outcome', label: words.fields.outcome, options })}
    `
  }
}

customElements.define('service-form', ServiceForm)
