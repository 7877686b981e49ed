// A label, its hint, its field and its fault, tied together for those who hear them.
import { html, nothing } from 'lit'
import type { Option } from './choice-event.ts'
import type { ActForm } from './form.ts'
import { words } from './words.ts'

export type FieldOptions = {
  name: string
  label: string
  hint?: string
  isRequired?: boolean
  maxLength?: number
}

/** What the field itself carries: `aria-describedby` names the hint and the fault that are there. */
export type Ties = {
  id: string
  describedBy: string | typeof nothing
  isInvalid: 'true' | typeof nothing
}

/** Any field: `control` draws it with these ties. */
export function field<Answer>(
  form: ActForm<Answer>,
  { name, label, hint, isRequired }: FieldOptions,
  control: (ties: Ties) => unknown,
) {
  const id = form.idOf(name)
  const fault = form.faults.get(name)
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return html`
    <div class=${fault ? 'field at-fault' : 'field'}>
      <label for=${id}>${label}${isRequired ? nothing : html` <small>${words.optional}</small>`}</label>
      ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
      ${control({ id, describedBy: described || nothing, isInvalid: fault ? 'true' : nothing })}
      ${fault ? html`<p class="fault" id=${`${id}-fault`}>${fault.detail}</p>` : nothing}
    </div>
  `
}

type Line = FieldOptions & {
  type?: 'text' | 'email' | 'url' | 'number' | 'date' | 'datetime-local'
}

export const lineField = <Answer>(form: ActForm<Answer>, options: Line) =>
  field(
    form,
    options,
    ({ id, describedBy, isInvalid }) => html`
      <input id=${id} name=${options.name} type=${options.type ?? 'text'}
        .value=${form.values[options.name] ?? ''} ?required=${options.isRequired}
        maxlength=${options.maxLength ?? nothing}
        aria-describedby=${describedBy} aria-invalid=${isInvalid} />
    `,
  )

export const textField = <Answer>(
  form: ActForm<Answer>,
  options: FieldOptions & { rows?: number },
) =>
  field(
    form,
    options,
    ({ id, describedBy, isInvalid }) => html`
      <textarea id=${id} name=${options.name} rows=${options.rows ?? 4}
        .value=${form.values[options.name] ?? ''} ?required=${options.isRequired}
        maxlength=${options.maxLength ?? nothing}
        aria-describedby=${describedBy} aria-invalid=${isInvalid}></textarea>
    `,
  )

export const choiceField = <Answer>(
  form: ActForm<Answer>,
  options: FieldOptions & { options: readonly Option[] },
) =>
  field(
    form,
    options,
    ({ id, describedBy, isInvalid }) => html`
      <select id=${id} name=${options.name} ?required=${options.isRequired}
        aria-describedby=${describedBy} aria-invalid=${isInvalid}>
        <option value=""></option>
        ${options.options.map(
          ({ value, label }) =>
            html`<option value=${value} .selected=${form.values[options.name] === value}>${label}</option>`,
        )}
      </select>
    `,
  )
