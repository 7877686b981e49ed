// One of a few, all seen at once: radios under their legend, with hint and fault as any field has.
import { html, nothing } from 'lit'
import type { Option } from './choice-event.ts'
import type { FieldOptions } from './field.ts'
import type { ActForm } from './form.ts'
import { words } from './words.ts'

export function radioField<Answer>(
  form: ActForm<Answer>,
  { name, label, hint, isRequired, options }: FieldOptions & { options: readonly Option[] },
) {
  const id = form.idOf(name)
  const fault = form.faults.get(name)
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return html`
    <fieldset class=${fault ? 'field radios at-fault' : 'field radios'} id=${id} tabindex="-1"
      aria-describedby=${described || nothing}>
      <legend>${label}${isRequired ? nothing : html` <small>${words.optional}</small>`}</legend>
      ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
      <div class="radio-row">
        ${options.map(
          (option) => html`<label><input type="radio" name=${name} value=${option.value}
            ?required=${isRequired} .checked=${form.values[name] === option.value} />
            ${option.label}</label>`,
        )}
      </div>
      ${fault ? html`<p class="fault" id=${`${id}-fault`}>${fault.detail}</p>` : nothing}
    </fieldset>
  `
}
