// The fields of the form: label, hint, control and fault, tied together.
import type { Consultation } from '@parvis/sdk'
import { html, nothing, type TemplateResult } from 'lit'
import type { Texts } from '../texts/fr.ts'
import { type Answers, type FieldName, fieldsOf, opennesses, profiles } from './answers.ts'
import type { Faults } from './faults.ts'
import type { TerritoryCombobox } from './territory-combobox.ts'

export type Form = {
  answers: Answers
  faults: Faults
  texts: Texts
  consultation: Consultation | null
  territory: TerritoryCombobox
  change: (name: FieldName | 'kind', value: string) => void
}

type Control = { name: FieldName; invalid: boolean; describedBy: string }
type Choice = { id: string; title: string }

const several = ['text', 'fundingUse']

export function renderFields(form: Form) {
  return html`${renderKinds(form)}${fieldsOf(form.answers).map((name) => renderField(form, name))}`
}

function renderKinds({ answers, texts, change }: Form) {
  const kind = (value: Answers['kind']) => html`<label class="check">
    <input type="radio" name="kind" .checked=${answers.kind === value}
      @change=${() => change('kind', value)} />
    <span>${texts.kinds[value]}</span>
  </label>`
  return html`<fieldset part="field">
    <legend part="label">${texts.labels.kind}</legend>
    ${kind('need')}${kind('service')}
  </fieldset>`
}

function renderField(form: Form, name: FieldName) {
  const { texts, faults } = form
  const fault = faults[name]
  const hints: Partial<Record<FieldName, string>> = texts.hints
  const hint = hints[name]
  return html`<div part="field">
    <label part="label" for=${name}>${texts.labels[name]}</label>
    ${hint ? html`<p part="hint" id="${name}-hint">${hint}</p>` : nothing}
    ${renderControl(form, { name, invalid: !!fault, describedBy: `${name}-hint ${name}-fault` })}
    <p id="${name}-fault">${fault ? html`<span part="error">${fault}</span>` : nothing}</p>
  </div>`
}

function renderControl(form: Form, control: Control): TemplateResult {
  const { texts, answers, consultation } = form
  const named = (names: Record<string, string>, ids: readonly string[]) =>
    ids.map((id) => ({ id, title: names[id] ?? id }))
  switch (control.name) {
    case 'themeId':
      return renderSelect(form, control, consultation?.themes ?? [])
    case 'profile':
      return renderSelect(form, control, named(texts.profiles, profiles))
    case 'codeOpenness':
      return renderSelect(form, control, named(texts.openness, opennesses))
    case 'territoryId':
      return form.territory.render(answers.territoryLabel, texts, control)
    default:
      return renderText(form, control)
  }
}

function renderSelect({ answers, texts, change }: Form, control: Control, choices: Choice[]) {
  const { name, invalid, describedBy } = control
  return html`<select id=${name} part="input" aria-invalid=${invalid} aria-required="true"
    aria-describedby=${describedBy} @change=${(event: Event) => change(name, typedIn(event))}>
    <option value="">${texts.choose}</option>
    ${choices.map(
      ({ id, title }) =>
        html`<option value=${id} ?selected=${answers[name] === id}>${title}</option>`,
    )}
  </select>`
}

function renderText({ answers, change }: Form, { name, invalid, describedBy }: Control) {
  const input = (event: Event) => change(name, typedIn(event))
  if (several.includes(name)) {
    return html`<textarea id=${name} part="input" rows="5" aria-required="true"
      aria-invalid=${invalid} aria-describedby=${describedBy} .value=${answers[name]}
      @input=${input}></textarea>`
  }
  return html`<input id=${name} part="input" type=${name === 'serviceUrl' ? 'url' : 'text'}
    autocomplete=${name === 'function' ? 'organization-title' : 'off'} aria-required="true"
    aria-invalid=${invalid} aria-describedby=${describedBy} .value=${answers[name]}
    @input=${input} />`
}

function typedIn({ target }: Event) {
  return target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
    ? target.value
    : ''
}
