// The form of a service by parts: what one changed is sent, and what a colleague changed meanwhile is told.
import { editService, isRefusedWith, type StaffService, staffGetService } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { tell } from '../../feedback/tell.ts'
import { choiceField, lineField, textField } from '../../form/field.ts'
import { ActForm } from '../../form/form.ts'
import { sentenceFor } from '../../form/sentence.ts'
import { conflicts, merged } from '../../form/three-ways.ts'
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
import { fieldName, shownMoment } from './shown.ts'
import { words } from './words.ts'

type Fields = Record<FieldName, string>
type Clash = { said: string; both: { field: FieldName; theirs: string; mine: string }[] }

export class ServiceForm extends LightElement {
  static override properties = { service: { attribute: false }, clash: { state: true } }
  declare service: StaffService
  declare clash?: Clash

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
      this.clash = undefined
      this.#take(saved)
      tell(words.saved(saved.name))
      this.dispatchEvent(new Event('service-changed', { bubbles: true }))
    },
    refused: (error) => {
      if (!isRefusedWith('changed_meanwhile', error)) return false
      void this.#meet(error.facts)
      return true
    },
  })

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

  /** Theirs joins mine where only one of us changed a field; the others are asked about. */
  async #meet(facts: { by?: string; at?: string }) {
    const base = this.#base ?? this.service
    try {
      const theirs = await staffGetService(connection, base.id)
      const before = valuesOf(base)
      const mine = { ...before, ...this.#form.values }
      const both = conflicts(before, valuesOf(theirs), mine)
      const next = merged(before, valuesOf(theirs), mine, {})
      this.#base = theirs
      for (const name of fieldNames) this.#form.set(name, next[name])
      const said = words.clash(facts.by ?? words.someone, facts.at ? shownMoment(facts.at) : '–')
      this.clash = { said, both: both.map(({ field, theirs, mine }) => ({ field, theirs, mine })) }
    } catch (error) {
      this.clash = { said: sentenceFor(error), both: [] }
    }
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void this.#form.submit()
  }

  protected override render() {
    const form = this.#form
    const count = changedFields(valuesOf(this.#base ?? this.service), form.values).length
    return html`
      <form @submit=${form.submit} @input=${this.#onInput} @change=${this.#onInput} @keydown=${this.#onKey} novalidate>
        ${form.summary()} ${this.#clash()}
        <fieldset><legend>${words.parts.card}</legend>${this.#cardPart()}</fieldset>
        <fieldset><legend>${words.parts.code}</legend>${this.#codePart()}</fieldset>
        <fieldset><legend>${words.parts.money}</legend>${this.#moneyPart()}</fieldset>
        <fieldset><legend>${words.parts.investigation}</legend>${this.#investigationPart()}</fieldset>
        <p class="form-end">
          <button class="button" ?disabled=${form.isSending || count === 0}>${words.save}</button>
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

  #clash() {
    const { clash } = this
    if (!clash) return nothing
    return html`
      <div class="notice" role="alert">
        <p>${clash.said}</p>
        ${clash.both.map(
          ({ field: name, theirs, mine }) => html`
            <fieldset>
              <legend>${fieldName(name)}</legend>
              <p><strong>${words.theirs}</strong> ${theirs || words.nothing}</p>
              <p><strong>${words.mine}</strong> ${mine || words.nothing}</p>
              <p class="dialog-acts">
                <button type="button" class="button quiet" @click=${() => this.#settle(name, theirs)}>${words.theirs}</button>
                <button type="button" class="button quiet" @click=${() => this.#settle(name, mine)}>${words.mine}</button>
              </p>
            </fieldset>
          `,
        )}
        ${clash.both.length === 0 ? html`<p>${words.clashMerged}</p>` : nothing}
      </div>
    `
  }

  #settle(name: FieldName, value: string) {
    this.#form.set(name, value)
    if (!this.clash) return
    this.clash = { ...this.clash, both: this.clash.both.filter(({ field }) => field !== name) }
  }
}

customElements.define('service-form', ServiceForm)
