// The faults, above the form: each leads to its field.
import type { html } from 'lit/html.js'
import type { FieldName } from './answers.ts'
import { faultWords } from './fault-words.ts'
import type { Asked, Faults } from './faults.ts'

/** Given, so that this file needs no other. */
type Given = { html: typeof html }
type Shown = Pick<Asked, 'names' | 'language'> & {
  faults: Faults
  lead: (name: FieldName) => void
}

export function renderSummary({ names, language, faults, lead }: Shown, { html }: Given) {
  const wrong = names.filter((name) => faults[name])
  if (!wrong.length && !faults.form) return ''
  const words = faults.form ?? faultWords(language).summary(wrong.length)
  return html`<div part="summary" class="summary" tabindex="-1" role="group" aria-labelledby="sum">
      <p id="sum" part="error" .textContent=${words}></p>
      ${wrong.map(
        (name) => html`<button type="button" @click=${() => lead(name)}
          .textContent=${faults[name]}></button>`,
      )}
    </div>`
}
