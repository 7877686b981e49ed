// A field for a moment, with buttons of a day and a week: by pointer, by keyboard, by touch.
import { html } from 'lit'
import { field } from './field.ts'
import type { ActForm } from './form.ts'
import { daysLater } from './moment.ts'
import { words } from './words.ts'

type MomentOptions = {
  name: string
  label: string
  hint?: string
  isRequired?: boolean
  /** After a button: the field itself tells its form by its events. */
  shifted: () => void
}

export const momentField = <Answer>(
  form: ActForm<Answer>,
  { shifted, ...options }: MomentOptions,
) =>
  field(
    form,
    options,
    ({ id, describedBy, isInvalid }) => html`
      <div class="moment">
        <input id=${id} name=${options.name} type="datetime-local" .value=${form.values[options.name] ?? ''}
          ?required=${options.isRequired} aria-describedby=${describedBy} aria-invalid=${isInvalid} />
        ${[-7, -1, 1, 7].map(
          (
            days,
          ) => html`<button type="button" class="chip" aria-label=${`${words.days(days)}, ${options.label}`}
            @click=${() => {
              form.set(options.name, daysLater(form.values[options.name] ?? '', days))
              shifted()
            }}>${words.days(days)}</button>`,
        )}
      </div>
    `,
  )
