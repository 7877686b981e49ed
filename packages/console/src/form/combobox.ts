// A field that finds as one types: a list under it, by keyboard and by pointer (ARIA's combobox).
import { html, nothing } from 'lit'
import { LightElement } from '../light-element.ts'
import { ChoiceEvent, type Option } from './choice-event.ts'
import { plain } from './plain.ts'
import { words } from './words.ts'

const pause = 200
const shortest = 2

let made = 0

/** Elements that find something say how. */
export abstract class FindField extends LightElement {
  static override properties = {
    label: { attribute: false },
    hint: { attribute: false },
    value: { attribute: false },
    text: { state: true },
    found: { state: true },
    at: { state: true },
    failed: { state: true },
  }
  declare label: string
  declare hint: string
  /** The id of what was found. */
  declare value: string
  declare text: string
  /** Undefined: nothing was looked for. */
  declare found?: readonly Option[]
  declare at: number
  declare failed: boolean

  protected readonly fieldId = `find-${++made}`
  #timer?: ReturnType<typeof setTimeout>
  #controller?: AbortController
  /** Nobody is in the field: no list opens. */
  #isLeft = false

  constructor() {
    super()
    this.value = ''
    this.text = ''
    this.at = -1
    this.failed = false
  }

  /** At most ten, the nearest first. */
  protected abstract find(text: string, signal: AbortSignal): Promise<readonly Option[]>

  override focus() {
    this.querySelector('input')?.focus()
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#forget()
  }

  protected override render() {
    const id = this.fieldId
    const { found } = this
    return html`
      <label for=${id}>${this.label}</label>
      <p class="hint" id=${`${id}-hint`}>${this.hint}</p>
      <input id=${id} role="combobox" autocomplete="off" aria-autocomplete="list" maxlength="100"
        aria-expanded=${found?.length ? 'true' : 'false'} aria-controls=${`${id}-list`}
        aria-describedby=${`${id}-hint`} aria-activedescendant=${this.at >= 0 ? `${id}-${this.at}` : nothing}
        .value=${this.text} @input=${this.#onInput} @keydown=${this.#onKey} @blur=${this.#leave} />
      <ul id=${`${id}-list`} role="listbox" aria-label=${this.label} class="found" ?hidden=${!found?.length}>
        ${found?.map(
          (option, index) => html`<li role="option" id=${`${id}-${index}`}
            aria-selected=${index === this.at ? 'true' : 'false'}
            @pointerdown=${(event: Event) => event.preventDefault()}
            @click=${() => this.#take(option)}>${option.label}</li>`,
        )}
      </ul>
      <p class="found-count" role="status">${this.#said()}</p>
    `
  }

  #said() {
    if (this.failed) return words.notFound
    if (!this.found) return nothing
    return this.found.length === 0
      ? words.nothingFound
      : html`<span class="visually-hidden">${words.found(this.found.length)}</span>`
  }

  #onInput(event: Event) {
    if (!(event.target instanceof HTMLInputElement)) return
    this.text = event.target.value
    this.#isLeft = false
    // What was found before is no longer what is written.
    if (this.value) this.#tell('')
    this.#forget()
    if (this.text.trim().length < shortest) this.#close()
    else this.#timer = setTimeout(() => void this.#look(), pause)
  }

  async #look() {
    this.#controller = new AbortController()
    const { signal } = this.#controller
    try {
      const found = await this.find(this.text.trim(), signal)
      if (signal.aborted) return
      const [only, ...others] = found.filter(({ label }) => plain(label) === plain(this.text))
      // Its whole name, typed, pasted or dictated, is a choice already.
      if (only && others.length === 0) this.#choose(only)
      if (!this.#isLeft) this.#show(found)
    } catch {
      if (signal.aborted) return
      this.#close()
      this.failed = !this.#isLeft
    }
  }

  #onKey(event: KeyboardEvent) {
    const count = this.found?.length ?? 0
    if (count === 0) return
    if (event.key === 'ArrowDown') this.at = (this.at + 1) % count
    else if (event.key === 'ArrowUp') this.at = (this.at <= 0 ? count : this.at) - 1
    else if (event.key === 'Escape') this.#close()
    else if (event.key === 'Enter' && this.at >= 0) this.#take(this.found?.[this.at])
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  // What was typed last may be a whole name: its answer still comes, without a list.
  #leave() {
    this.#isLeft = true
    this.#close()
  }

  #show(found: readonly Option[]) {
    this.found = found
    this.failed = false
    this.at = -1
  }

  #take(option?: Option) {
    if (!option) return
    this.#close()
    this.#choose(option)
  }

  #choose({ label, value }: Option) {
    this.text = label
    this.#tell(value)
  }

  #close() {
    this.found = undefined
    this.at = -1
    this.failed = false
  }

  #tell(value: string) {
    this.value = value
    this.dispatchEvent(new ChoiceEvent(value ? [value] : []))
  }

  #forget() {
    clearTimeout(this.#timer)
    this.#controller?.abort()
  }
}
