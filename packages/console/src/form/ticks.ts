// Several of a few, each with what it means: all of them in sight, unlike those of a popover.
import { html, nothing } from 'lit'
import type { ActForm } from './form.ts'

export type Tick = { value: string; label: string; hint?: string }

type Ticks = {
  name: string
  label: string
  hint?: string
  ticks: readonly Tick[]
  isDisabled?: boolean
}

/** The value of the field: those ticked, in the order of the list, a space between. */
export function ticksField<Answer>(
  form: ActForm<Answer>,
  { name, label, hint, ticks, isDisabled = false }: Ticks,
) {
  const id = form.idOf(name)
  const fault = form.faults.get(name)
  const ticked = ticksOf(form.values[name])
  // Two presses may come before one drawing.
  const change = (value: string, isTicked: boolean) => {
    const ticked = ticksOf(form.values[name])
    const next = ticks.filter((one) =>
      one.value === value ? isTicked : ticked.includes(one.value),
    )
    form.set(name, next.map((one) => one.value).join(' '))
  }
  return html`
    <fieldset id=${id} tabindex="-1" class=${fault ? 'ticks at-fault' : 'ticks'} ?disabled=${isDisabled}
      aria-describedby=${[hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || nothing}>
      <legend>${label}</legend>
      ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
      ${ticks.map(
        ({ value, label, hint }, index) => html`
          <div class="tick-row">
            <input type="checkbox" id=${`${id}-${index}`} .checked=${ticked.includes(value)}
              aria-describedby=${hint ? `${id}-${index}-hint` : nothing}
              @change=${(event: Event) =>
                event.target instanceof HTMLInputElement && change(value, event.target.checked)} />
            <label for=${`${id}-${index}`}>${label}</label>
            ${hint ? html`<p class="hint" id=${`${id}-${index}-hint`}>${hint}</p>` : nothing}
          </div>
        `,
      )}
      ${fault ? html`<p class="fault" id=${`${id}-fault`}>${fault.detail}</p>` : nothing}
    </fieldset>
  `
}

export const ticksOf = (value = '') => value.split(' ').filter(Boolean)
