// The filters of a list as fields; each that is set is shown, and removed one by one or all at once.
import { html, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import '../form/choices.ts'
import { ChoiceEvent, type Option } from '../form/choice-event.ts'
import { LightElement } from '../light-element.ts'
import { FiltersEvent } from './events.ts'
import { changed, type Filters, lessOne } from './filters.ts'
import { words } from './words.ts'

export type FilterField =
  | { name: string; label: string; kind: 'several'; options: readonly Option[] }
  /** `unset`: what the list shows while none is chosen, if not all. */
  | { name: string; label: string; kind: 'one'; options: readonly Option[]; unset?: string }
  | { name: string; label: string; kind: 'date' }
  | { name: string; label: string; kind: 'search' }

export class FilterBar extends LightElement {
  static override properties = {
    fields: { attribute: false },
    filters: { attribute: false },
    isUnfolded: { state: true },
  }
  declare fields: readonly FilterField[]
  declare filters: Filters
  /** Where there is little room, the fields are behind a button. */
  declare isUnfolded: boolean

  constructor() {
    super()
    this.isUnfolded = false
    this.fields = []
    this.filters = {}
  }

  /** Where `/` leads: the field of words to look for. */
  override focus() {
    this.isUnfolded = true
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>('form :is(input, button, select)')?.focus(),
    )
  }

  protected override render() {
    const count = Object.values(this.filters).flat().length
    return html`
      <button type="button" class="button quiet filters-fold" aria-expanded=${this.isUnfolded}
        @click=${() => {
          this.isUnfolded = !this.isUnfolded
        }}>${words.filters}${count > 0 ? ` (${count})` : ''}</button>
      <form class="filters" role="search" aria-label=${words.filters}
        @submit=${this.#onSubmit}>
        ${repeat(
          this.fields,
          ({ name }) => name,
          (field) => this.#field(field),
        )}
      </form>
      ${this.#set()}
    `
  }

  #field(field: FilterField) {
    const values = this.filters[field.name] ?? []
    if (field.kind === 'several')
      return html`<choice-list .label=${field.label} .options=${field.options} .chosen=${values}
        @choice=${(event: Event) => event instanceof ChoiceEvent && this.#change(field.name, event.chosen)}></choice-list>`
    if (field.kind === 'one')
      return html`<label>${field.label}
        <select @change=${(event: Event) => this.#take(field.name, event)}>
          <option value="">${field.unset ?? words.every}</option>
          ${field.options.map(
            ({ value, label }) =>
              html`<option value=${value} .selected=${values.includes(value)}>${label}</option>`,
          )}
        </select>
      </label>`
    return html`<label>${field.label}
      <input type=${field.kind} name=${field.name} .value=${values[0] ?? ''}
        maxlength=${field.kind === 'search' ? 100 : nothing}
        @change=${(event: Event) => this.#take(field.name, event)} />
    </label>`
  }

  #set() {
    const set = this.fields.flatMap((field) =>
      (this.filters[field.name] ?? []).map((value) => ({ field, value, text: said(field, value) })),
    )
    if (set.length === 0) return nothing
    return html`
      <ul class="filters-set" aria-label=${words.filtersSet}>
        ${set.map(
          ({ field, value, text }) => html`<li>
            <button class="chip" aria-label=${words.without(field.label, text)}
              @click=${() => this.#remove(lessOne(this.filters, field.name, value))}>
              ${field.label} : ${text} <span aria-hidden="true">×</span>
            </button>
          </li>`,
        )}
        <li><button class="plain" @click=${() => this.#remove({})}>${words.clearAll}</button></li>
      </ul>
    `
  }

  #onSubmit(event: Event) {
    event.preventDefault()
    const search = this.querySelector<HTMLInputElement>('input[type=search]')
    if (search) this.#change(search.name, [search.value.trim()].filter(Boolean))
  }

  #take(name: string, event: Event) {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement)
      this.#change(name, [event.target.value.trim()].filter(Boolean))
  }

  #change(name: string, values: readonly string[]) {
    if (JSON.stringify(values) === JSON.stringify(this.filters[name] ?? [])) return
    this.#tell(changed(this.filters, name, values))
  }

  // The button that was pressed is gone: the focus stays among the filters.
  #remove(filters: Filters) {
    this.#tell(filters)
    void this.updateComplete.then(() => {
      const next = this.querySelector<HTMLElement>('.filters-set button')
      if (next) next.focus()
      else this.focus()
    })
  }

  #tell(filters: Filters) {
    this.filters = filters
    this.dispatchEvent(new FiltersEvent(filters))
  }
}

const said = (field: FilterField, value: string) =>
  ('options' in field && field.options.find((option) => option.value === value)?.label) || value

customElements.define('filter-bar', FilterBar)
