// Rows of the form of a session: a criterion each, a member each; an empty one is ready at the end.
import type { Colleague } from '@parvis/sdk/staff'
import { html } from 'lit'
import type { ActForm } from '../../form/form.ts'
import { rowsIn } from './prepare-values.ts'
import { words } from './prepare-words.ts'

type Cell = { name: string; label: string; type?: 'text' | 'number' | 'email'; maxLength?: number }

function cell<Answer>(
  { values }: ActForm<Answer>,
  { name, label, type = 'text', maxLength = 150 }: Cell,
) {
  return html`<input name=${name} type=${type} aria-label=${label} placeholder=${label}
    maxlength=${maxLength} .value=${values[name] ?? ''} />`
}

const places = (count: number) => Array.from({ length: count + 1 }, (_, at) => at)

export function criterionRows<Answer>(form: ActForm<Answer>) {
  return html`
    <fieldset class="rows">
      <legend>${words.criteria}</legend>
      <p class="hint">${words.criteriaHint}</p>
      ${places(rowsIn(form.values, 'criteria')).map((at) => {
        const name = (field: string) => `criteria.${at}.${field}`
        return html`<div class="rows-row criterion">
          ${cell(form, { name: name('title'), label: words.criterion(at + 1) })}
          <select name=${name('kind')} aria-label=${words.kind(at + 1)}>
            <option value="scored" .selected=${form.values[name('kind')] !== 'territories'}>${words.scored}</option>
            <option value="territories" .selected=${form.values[name('kind')] === 'territories'}>${words.territories}</option>
          </select>
          ${cell(form, { name: name('weight'), label: words.weight(at + 1), type: 'number' })}
        </div>`
      })}
    </fieldset>
  `
}

export function memberRows<Answer>(form: ActForm<Answer>, colleagues: readonly Colleague[]) {
  return html`
    <fieldset class="rows">
      <legend>${words.members}</legend>
      <p class="hint">${words.membersHint}</p>
      ${places(rowsIn(form.values, 'members')).map((at) => {
        const name = (field: string) => `members.${at}.${field}`
        const chosen = form.values[name('staffId')] ?? ''
        return html`<div class="rows-row member">
          ${cell(form, { name: name('name'), label: words.member(at + 1) })}
          ${cell(form, { name: name('organisation'), label: words.organisation(at + 1) })}
          <select name=${name('staffId')} aria-label=${words.grid(at + 1)}>
            <option value="" .selected=${chosen === ''}>${words.noGrid}</option>
            ${colleagues.map(
              (one) =>
                html`<option value=${one.id} .selected=${chosen === one.id}>${words.gridOf(one.name)}</option>`,
            )}
          </select>
          ${cell(form, { name: name('email'), label: words.email(at + 1), type: 'email', maxLength: 254 })}
        </div>`
      })}
    </fieldset>
  `
}
