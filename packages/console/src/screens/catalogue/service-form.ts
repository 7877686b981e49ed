// The form of a service by parts: what one changed is sent, and what a colleague changed meanwhile is told.
import { editService, type StaffService } from '@parvis/sdk/staff'
import { html } from 'lit'
import type { Meanwhile } from '../../feedback/conflict.ts'
import { tell } from '../../feedback/tell.ts'
import { choiceField, lineField, textField } from '../../form/field.ts'
import { JoinedForm } from '../../form/joined-form.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import {
  changesOf,
  type FieldName,
  faultsOf,
  fieldNames,
  opennesses,
  outcomes,
  valuesOf,
} from './fields.ts'
import { languagesWith } from './languages.ts'
import { fieldName, shownValue } from './shown.ts'
import { words } from './words.ts'

type Fields = Record<FieldName, string>

export class ServiceForm extends LightElement {
  static override properties = { service: { attribute: false }, facts: { attribute: false } }
  declare service: StaffService
  /** Who changed it last, if another did while it is open here. */
  declare facts?: Meanwhile

  readonly #joined = new JoinedForm<StaffService>(this, {
    fields: fieldNames,
    labels: Object.fromEntries(fieldNames.map((name) => [name, fieldName(name)])),
    shown: (field, value) => (field === 'accelerated' && value ? words.yes : shownValue(value)),
    key: () => `service-${this.service.id}`,
    check: faultsOf,
    send: ({ values, base, signal }) => {
      const body = { version: base.version, changes: changesOf(base.values, values) }
      return editService(connection, this.service.id, body, { signal })
    },
    done: (saved) => {
      tell(words.saved(saved.name))
      this.#behind()
    },
    readAgain: () => this.#behind(),
    began: () => this.dispatchEvent(new Event('written', { bubbles: true })),
  })

  /** What is written now, for the preview. */
  get written(): Fields {
    return { ...valuesOf(this.service), ...this.#joined.form.values }
  }

  protected override willUpdate(changed: Map<string, unknown>) {
    const { service } = this
    if (changed.has('service')) this.#joined.take(valuesOf(service), service.version, this.facts)
  }

  #behind() {
    this.dispatchEvent(new Event('service-changed', { bubbles: true }))
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (!this.#joined.isStopped) void this.#joined.form.submit()
  }

  protected override render() {
    const { form } = this.#joined
    const count = Object.keys(this.#joined.changes).length
    return html`
      <form @submit=${form.submit} @input=${this.#onInput} @change=${this.#onInput} @keydown=${this.#onKey} novalidate>
        ${form.summary()} ${this.#joined.conflict()}
        <fieldset><legend>${words.parts.card}</legend>${this.#cardPart()}</fieldset>
        <fieldset><legend>${words.parts.code}</legend>${this.#codePart()}</fieldset>
        <fieldset><legend>${words.parts.money}</legend>${this.#moneyPart()}</fieldset>
        <fieldset><legend>${words.parts.investigation}</legend>${this.#investigationPart()}</fieldset>
        <p class="save-bar">
          <button class="button" ?disabled=${this.#joined.isStopped || count === 0}>${words.save}</button>
          <span class="soft" role="status">${words.unsaved(count)}</span>
        </p>
      </form>
    `
  }

  readonly #onInput = (event: Event) => {
    this.#joined.typed(event)
    this.dispatchEvent(new Event('written', { bubbles: true }))
  }

  #cardPart() {
    const { form } = this.#joined
    const languageField = (name: 'taglineLanguage' | 'descriptionLanguage') =>
      choiceField(form, {
        name,
        label: words.fields[name],
        options: languagesWith(form.values[name]),
        isRequired: true,
      })
    return html`
      ${lineField(form, { name: 'name', label: words.fields.name, isRequired: true, maxLength: 150 })}
      ${lineField(form, { name: 'tagline', label: words.fields.tagline, hint: words.taglineHint, maxLength: 300 })}
      ${languageField('taglineLanguage')}
      ${textField(form, { name: 'description', label: words.fields.description, rows: 6, maxLength: 5000 })}
      ${languageField('descriptionLanguage')}
      ${lineField(form, { name: 'address', label: words.fields.address, type: 'url', maxLength: 500 })}
    `
  }

  #codePart() {
    const { form } = this.#joined
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
    const { form } = this.#joined
    return html`<div class="field-columns">
      ${lineField(form, { name: 'budgetCents', label: words.fields.budgetCents })}
      ${lineField(form, { name: 'budgetLabel', label: words.fields.budgetLabel, maxLength: 200 })}
      <div class="field"><label class="choice"><input type="checkbox" name="accelerated" value="true"
        .checked=${form.values.accelerated === 'true'} /> ${words.fields.accelerated}</label></div>
      ${lineField(form, { name: 'acceleratedSince', label: words.fields.acceleratedSince, type: 'date' })}
    </div>`
  }

  #investigationPart() {
    const { form } = this.#joined
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
