// Who else of the team reads or writes something now, in the top.
import { html, nothing } from 'lit'
import { LightElement } from '../light-element.ts'
import { othersHere, presence } from '../server/present.ts'
import { words } from './words.ts'

export class OthersHere extends LightElement {
  #heard = () => this.requestUpdate()

  override connectedCallback() {
    super.connectedCallback()
    presence.addEventListener('changed', this.#heard)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    presence.removeEventListener('changed', this.#heard)
  }

  protected override render() {
    const names = [...new Set(othersHere().map(({ by }) => by.name))]
    if (names.length === 0) return nothing
    return html`<span class="soft">${words.here}</span>
      <ul class="bare">${names.map(
        (name) => html`<li title=${name}><abbr aria-hidden="true">${initials(name)}</abbr>
        <span class="others-name">${name}</span></li>`,
      )}</ul>`
  }
}

const initials = (name: string) =>
  name
    .split(/[\s-]+/)
    .map(([first]) => first)
    .slice(0, 2)
    .join('')

customElements.define('others-here', OthersHere)
