// The fields of the form: label, hint, control and fault, tied together.
import type { Consultation } from '@parvis/sdk'
import { html } from 'lit/html.js'
import { fault } from '../element/parvis-element.ts'
import type { Texts } from '../texts/fr.ts'
import { type Answers, type FieldName, fieldsOf } from './answers.ts'
import type { Faults } from './faults.ts'
import type { TerritoryField } from './territory-field.ts'

export type Form = {
  answers: Answers
  faults: Faults
  texts: Texts
  consultation: Consultation | null
  territory: TerritoryField
  change: (name: FieldName | 'kind', value: string) => void
}

type Choices = [id: string, title: string][]

export function renderFields(form: Form) {
  const { answers, texts, change } = form
  const kind = (value: 'need' | 'service') => html`<label class="check">
    <input type="radio" name="kind" .checked=${(answers.kind ?? 'need') === value}
      @change=${() => change('kind', value)} />
    <span>${texts.kinds[value]}</span>
  </label>`
  return html`<fieldset part="field">
      <legend part="label">${texts.labels.kind}</legend>
      ${kind('need')}${kind('service')}
    </fieldset>
    ${fieldsOf(answers).map((name) => renderField(form, name))}`
}

function renderField(form: Form, name: FieldName) {
  const { texts, faults } = form
  const hints: Partial<Record<FieldName, string>> = texts.hints
  return html`<div part="field">
    <label part="label" for=${name}>${texts.labels[name]}</label>
    <p part="hint" id="${name}-hint">${hints[name]}</p>
    ${renderControl(form, name)}
    <p id="${name}-fault">${fault(faults[name])}</p>
  </div>`
}

function renderControl(form: Form, name: FieldName) {
  const { texts, answers, consultation, faults } = form
  switch (name) {
    case 'themeId':
      return renderSelect(
        form,
        name,
        consultation?.themes.map(({ id, title }) => [id, title]) ?? [],
      )
    case 'profile':
      return renderSelect(form, name, Object.entries(texts.profiles))
    case 'codeOpenness':
      return renderSelect(form, name, Object.entries(texts.openness))
    case 'territoryId':
      return form.territory.render(answers.territoryLabel ?? '', texts, !!faults[name])
    default:
      return renderText(form, name)
  }
}

function renderSelect({ answers, faults, texts, change }: Form, name: FieldName, choices: Choices) {
  return html`<select id=${name} part="input" aria-required="true" aria-invalid=${!!faults[name]}
    aria-describedby="${name}-hint ${name}-fault"
    @change=${(event: { target: HTMLSelectElement }) => change(name, event.target.value)}>
    <option value="">${texts.choose}</option>
    ${choices.map(
      ([id, title]) =>
        html`<option value=${id} ?selected=${answers[name] === id}>${title}</option>`,
    )}
  </select>`
}

function renderText({ answers, faults, change }: Form, name: FieldName) {
  const value = answers[name] ?? ''
  const input = (event: { target: HTMLInputElement }) => change(name, event.target.value)
  if (name === 'text' || name === 'fundingUse') {
    return html`<textarea id=${name} part="input" dir="auto" aria-required="true" rows="5"
      aria-invalid=${!!faults[name]} aria-describedby="${name}-hint ${name}-fault"
      .value=${value} @input=${input}></textarea>`
  }
  return html`<input id=${name} part="input" dir="auto" aria-required="true"
    autocomplete=${name === 'function' ? 'organization-title' : 'off'}
    aria-invalid=${!!faults[name]} aria-describedby="${name}-hint ${name}-fault"
    .value=${value} @input=${input} />`
}
