// Several of a list, in a popover of boxes: the browser's own list for several shows words in its own language.
import { html, nothing } from 'lit'
import { language } from '../language.ts'
import { LightElement } from '../light-element.ts'
import { ChoiceEvent, type Option } from './choice-event.ts'
import { words } from './words.ts'

const number = new Intl.NumberFormat(language)

let made = 0

export class ChoiceList extends LightElement {
  static override properties = {
    label: { attribute: false },
    options: { attribute: false },
    chosen: { attribute: false },
  }
  declare label: string
  declare options: readonly Option[]
  declare chosen: readonly string[]

  readonly #id = `choices-${++made}`

  constructor() {
    super()
    this.label = ''
    this.options = []
    this.chosen = []
  }

  override focus() {
    this.querySelector('button')?.focus()
  }

  protected override render() {
    const { chosen } = this
    const one = this.options.find(({ value }) => value === chosen[0])?.label
    const said =
      chosen.length === 0 ? words.all : chosen.length === 1 ? one : words.several(chosen.length)
    return html`
      <span class="choices-label" id=${`${this.#id}-label`}>${this.label}</span>
      <button type="button" class="choices-button" popovertarget=${this.#id}
        aria-labelledby=${`${this.#id}-label ${this.#id}-said`}>
        <span id=${`${this.#id}-said`}>${said}</span>
      </button>
      <fieldset id=${this.#id} class="choices" popover @change=${this.#onChange} @keydown=${this.#onKey}>
        <legend class="visually-hidden">${this.label}</legend>
        ${this.options.map(
          ({ value, label, count }) => html`
            <label class="choice">
              <input type="checkbox" value=${value} .checked=${chosen.includes(value)} />
              <span>${label}</span>${count === undefined ? nothing : html` <small>${number.format(count)}</small>`}
            </label>
          `,
        )}
        ${
          chosen.length > 0
            ? html`<button type="button" class="plain" @click=${() => this.#clear()}>${words.clear}</button>`
            : nothing
        }
      </fieldset>
    `
  }

  #onChange(event: Event) {
    event.stopPropagation()
    if (!(event.target instanceof HTMLInputElement)) return
    const { value, checked } = event.target
    const chosen = new Set(this.chosen)
    if (checked) chosen.add(value)
    else chosen.delete(value)
    // In the order of the list, whatever the order of the presses.
    this.#choose(this.options.map((option) => option.value).filter((one) => chosen.has(one)))
  }

  #onKey(event: KeyboardEvent) {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (!by) return
    event.preventDefault()
    const boxes = [...this.querySelectorAll('input')]
    const at = boxes.findIndex((box) => box.matches(':focus'))
    boxes[(at + by + boxes.length) % boxes.length]?.focus()
  }

  #clear() {
    this.#choose([])
    this.querySelector('input')?.focus()
  }

  #choose(chosen: readonly string[]) {
    this.chosen = chosen
    this.dispatchEvent(new ChoiceEvent(chosen))
  }
}

customElements.define('choice-list', ChoiceList)
