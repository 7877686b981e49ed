// What the server shows once, as a link or a secret: to be copied now, and by one press.
import { html } from 'lit'
import { LightElement } from '../light-element.ts'
import { tell } from './tell.ts'
import { words } from './words.ts'

let made = 0

export class ShownOnce extends LightElement {
  static override properties = {
    label: { attribute: false },
    value: { attribute: false },
    hint: { attribute: false },
  }
  declare label: string
  declare value: string
  declare hint: string

  readonly #id = `once-${++made}`

  protected override render() {
    return html`
      <div class="notice">
        <label for=${this.#id}><strong>${this.label}</strong></label>
        <p class="hint" id=${`${this.#id}-hint`}>${this.hint}</p>
        <p class="once">
          <input id=${this.#id} readonly .value=${this.value} aria-describedby=${`${this.#id}-hint`}
            @focus=${this.#choose} />
          <button type="button" class="button" @click=${() => this.#copy()}>${words.copy}</button>
        </p>
      </div>
    `
  }

  #choose(event: Event) {
    if (event.target instanceof HTMLInputElement) event.target.select()
  }

  // Where the browser keeps its clipboard to itself, it is chosen: Ctrl+C takes it.
  async #copy() {
    const field = this.querySelector('input')
    field?.select()
    try {
      await navigator.clipboard.writeText(this.value)
      tell(words.copied)
    } catch {
      field?.focus()
      tell(words.notCopied)
    }
  }
}

customElements.define('shown-once', ShownOnce)
