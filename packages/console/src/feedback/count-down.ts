// How long one still has to wait before trying again, counted down; its end is said, not each second.
import { html } from 'lit'
import { LightElement } from '../light-element.ts'
import { words } from './words.ts'

export class CountDown extends LightElement {
  static override properties = { seconds: { attribute: false }, left: { state: true } }
  declare seconds: number
  declare left: number
  #timer?: ReturnType<typeof setInterval>

  override connectedCallback() {
    super.connectedCallback()
    const until = Date.now() + this.seconds * 1000
    this.left = this.seconds
    this.#timer = setInterval(() => {
      this.left = Math.max(0, Math.ceil((until - Date.now()) / 1000))
      if (this.left === 0) clearInterval(this.#timer)
    }, 1000)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    clearInterval(this.#timer)
  }

  protected override render() {
    return html`
      ${this.left > 0 ? words.wait(this.left) : ''}
      <span role="status">${this.left > 0 ? '' : words.waited}</span>
    `
  }
}

customElements.define('count-down', CountDown)
