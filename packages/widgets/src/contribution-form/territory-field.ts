// The territory's field: a line one types in. What finds territories comes once someone is in it.
import { html, render } from 'lit/html.js'
import type { ParvisElement } from '../element/parvis-element.ts'
import { css } from '../element/rendered-element.ts'
import { loadTerritoryCombobox } from '../page/files.ts'
import type { Texts } from '../texts/fr.ts'
import type { Choose, TerritoryCombobox } from './territory-combobox.ts'

type InField = Event & { target: HTMLInputElement }

export class TerritoryField {
  #host: ParvisElement
  #choose: Choose
  #combobox?: TerritoryCombobox

  constructor(host: ParvisElement, choose: Choose) {
    this.#host = host
    this.#choose = choose
  }

  /** The person is in the field: what would start it by itself would mix with what they type. */
  get held() {
    return this.#host.renderRoot.activeElement?.id === 'territoryId'
  }

  /** Done once what was typed last has its answer. */
  get looking() {
    return this.#combobox?.looking
  }

  // Its role is there from the start: one who hears the page is told it before the list has come.
  render(label: string, texts: Texts, invalid: boolean) {
    const use = (event: InField) => this.#use(event, texts)
    return html`<input id="territoryId" part="input" aria-required="true" role="combobox"
      autocomplete="off" aria-expanded="false" aria-invalid=${invalid}
      aria-describedby="territoryId-hint territoryId-fault" .value=${label} @focus=${use} @input=${use} />`
  }

  #use(event: InField, texts: Texts) {
    const { type, target } = event
    if (type === 'input') this.#choose('', target.value)
    // Where it does not come one types on, and the next letter asks for it again.
    void loadTerritoryCombobox().then(
      ({ TerritoryCombobox }) => {
        const given = { css, html, render }
        this.#combobox ??= new TerritoryCombobox(this.#host, this.#choose, given)
        this.#combobox.enter(target, texts)
        if (type === 'input') this.#combobox.look(target.value)
      },
      () => {},
    )
  }
}
