// Form fields with label, hint, and the fault tied to the field.
import type { Child } from 'hono/jsx'
import { wordFault } from '../language/language.ts'
import type { InputFault } from '../refusal.ts'

export type Values = Record<string, string | undefined>

type Common = {
  name: string
  label: string
  hint?: string
  values?: Values
  faults?: InputFault[]
  required?: boolean
  /** Says nothing of being optional: a search needs no such word. */
  plain?: boolean
}

export function faultFor(faults: InputFault[] | undefined, name: string) {
  const fault = faults?.find((one) => one.path === name)
  return fault ? wordFault(fault) : undefined
}

function describedBy({ name, hint, faults }: Common) {
  const ids = [hint && `${name}-aide`, faultFor(faults, name) && `${name}-erreur`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

function Around({ field, children }: { field: Common; children?: Child }) {
  const fault = faultFor(field.faults, field.name)
  return (
    <div class="field">
      <label for={field.name}>
        {field.label}
        {field.required === false && !field.plain && ' (facultatif)'}
      </label>
      {field.hint && (
        <span class="hint" id={`${field.name}-aide`}>
          {field.hint}
        </span>
      )}
      {fault && (
        <span class="fault" id={`${field.name}-erreur`}>
          {fault}
        </span>
      )}
      {children}
    </div>
  )
}

type Text = Common & {
  type?: string
  maxlength?: number
  autocomplete?: string
  inputmode?: 'text' | 'email' | 'numeric' | 'tel' | 'url'
  pattern?: string
}

export function TextField(props: Text) {
  const { name, values, faults, type, maxlength, autocomplete, inputmode, required } = props
  return (
    <Around field={props}>
      <input
        id={name}
        name={name}
        type={type ?? 'text'}
        value={values?.[name] ?? ''}
        dir={type ? undefined : 'auto'}
        maxlength={maxlength}
        autocomplete={autocomplete}
        inputmode={inputmode}
        aria-required={required === false ? undefined : 'true'}
        aria-invalid={faultFor(faults, name) ? 'true' : undefined}
        aria-describedby={describedBy(props)}
      />
    </Around>
  )
}

export function TextArea(props: Common & { maxlength: number; rows?: number }) {
  const { name, values, faults, maxlength, rows, required } = props
  return (
    <Around field={props}>
      <textarea
        id={name}
        name={name}
        maxlength={maxlength}
        rows={rows ?? 6}
        dir="auto"
        aria-required={required === false ? undefined : 'true'}
        aria-invalid={faultFor(faults, name) ? 'true' : undefined}
        aria-describedby={describedBy(props)}
      >
        {values?.[name] ?? ''}
      </textarea>
    </Around>
  )
}

export type Option = { value: string; text: string; hint?: string }

export function Select(props: Common & { options: Option[]; empty: string }) {
  const { name, values, faults, options, empty, required } = props
  return (
    <Around field={props}>
      <select
        id={name}
        name={name}
        aria-required={required === false ? undefined : 'true'}
        aria-invalid={faultFor(faults, name) ? 'true' : undefined}
        aria-describedby={describedBy(props)}
      >
        <option value="">{empty}</option>
        {options.map(({ value, text }) => (
          <option value={value} selected={values?.[name] === value}>
            {text}
          </option>
        ))}
      </select>
    </Around>
  )
}

export function Choices(props: Common & { options: Option[]; type?: 'radio' | 'checkbox' }) {
  const { name, label, hint, values, faults, options, type } = props
  const fault = faultFor(faults, name)
  return (
    <fieldset aria-describedby={describedBy(props)}>
      <legend>{label}</legend>
      {hint && (
        <span class="hint" id={`${name}-aide`}>
          {hint}
        </span>
      )}
      {fault && (
        <span class="fault" id={`${name}-erreur`}>
          {fault}
        </span>
      )}
      <div class="choices">
        {options.map((option, position) => (
          <label class="choice" for={position === 0 ? name : `${name}-${option.value}`}>
            <input
              type={type ?? 'radio'}
              id={position === 0 ? name : `${name}-${option.value}`}
              name={name}
              value={option.value}
              checked={values?.[name]?.split(' ').includes(option.value)}
            />
            <span>
              {option.text}
              {option.hint && <span class="hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** What is wrong, first on the page, each linked to its field. */
export function FaultSummary({
  faults,
  message,
  labels = {},
}: {
  faults?: InputFault[]
  message?: string
  /** Names of the fields, to tell their faults apart. */
  labels?: Record<string, string>
}) {
  if (!message && (!faults || faults.length === 0)) return null
  return (
    <div class="notice bad" role="alert" tabindex={-1} id="erreurs">
      <h2>
        {faults && faults.length > 0 ? 'À corriger avant de continuer' : 'Ce n’est pas possible'}
      </h2>
      {message && <p>{message}</p>}
      {faults && faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li>
              <a href={`#${fault.path}`}>
                {labels[fault.path] && `${labels[fault.path]} : `}
                {wordFault(fault)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
