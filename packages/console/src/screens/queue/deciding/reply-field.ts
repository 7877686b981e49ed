// What is answered to the contributor: the usual reply, a template that `/` finds, or one's own words.
import type { ReplyTemplate } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import type { Ties } from '../../../form/field.ts'
import { plain } from '../../../form/plain.ts'
import { LightElement } from '../../../light-element.ts'
import { words } from './words.ts'

export class ReplyField extends LightElement {
  static override properties = {
    templates: { attribute: false },
    value: { attribute: false },
    ties: { attribute: false },
    wanted: { state: true },
    at: { state: true },
  }
  /** Those of this outcome, none that was retired. */
  declare templates: readonly ReplyTemplate[]
  declare value: string
  declare ties: Ties
  /** What follows the `/`; undefined: no list. */
  declare wanted?: string
  declare at: number

  constructor() {
    super()
    this.templates = []
    this.value = ''
    this.at = 0
  }

  protected override render() {
    const { id, describedBy, isInvalid } = this.ties
    const found = this.#found()
    const chosen = this.templates.find(({ body }) => body === this.value)?.id ?? ''
    return html`
      ${this.templates.length > 0 ? this.#choice(chosen) : nothing}
      <textarea id=${id} name="replyText" rows="2" maxlength="3000" .value=${this.value}
        aria-describedby=${describedBy} aria-invalid=${isInvalid} aria-autocomplete="list"
        aria-controls=${`${id}-templates`}
        aria-activedescendant=${found.length > 0 ? `${id}-${this.at}` : nothing}
        @input=${this.#onInput} @keydown=${this.#onKey} @blur=${this.#close}></textarea>
      <ul id=${`${id}-templates`} role="listbox" class="found" aria-label=${words.templates} ?hidden=${found.length === 0}>
        ${found.map(
          (template, index) => html`<li role="option" id=${`${id}-${index}`}
            aria-selected=${index === this.at ? 'true' : 'false'}
            @pointerdown=${(event: Event) => event.preventDefault()}
            @click=${() => this.#take(template.body)}>${template.title}</li>`,
        )}
      </ul>
    `
  }

  #choice(chosen: string) {
    return html`<label class="template-choice">${words.template}
      <select @change=${this.#onChoice}>
        <option value="">${words.noTemplate}</option>
        ${this.templates.map(
          ({ id, title }) => html`<option value=${id} .selected=${id === chosen}>${title}</option>`,
        )}
      </select>
    </label>`
  }

  #found() {
    const { wanted } = this
    if (wanted === undefined) return []
    return this.templates.filter(({ title }) => plain(title).includes(plain(wanted))).slice(0, 8)
  }

  #onChoice(event: Event) {
    event.stopPropagation()
    if (!(event.target instanceof HTMLSelectElement)) return
    const { value } = event.target
    this.#take(this.templates.find(({ id }) => id === value)?.body ?? '')
  }

  #onInput(event: Event) {
    if (!(event.target instanceof HTMLTextAreaElement)) return
    this.value = event.target.value
    this.at = 0
    this.wanted = /^\/([^\n]*)$/.exec(this.value)?.[1]
  }

  #onKey(event: KeyboardEvent) {
    const found = this.#found()
    if (found.length === 0) return
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by) this.at = (this.at + by + found.length) % found.length
    else if (event.key === 'Enter' || event.key === 'Tab') this.#take(found[this.at]?.body ?? '')
    else if (event.key === 'Escape') this.#close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  readonly #close = () => {
    this.wanted = undefined
  }

  #take(body: string) {
    this.#close()
    this.value = body
    const field = this.querySelector('textarea')
    if (!field) return
    field.value = body
    // The form hears it as if it had been typed.
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.focus()
    this.#close()
  }
}

customElements.define('reply-field', ReplyField)
