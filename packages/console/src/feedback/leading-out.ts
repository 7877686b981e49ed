// The way out of a refusal, as an element: it is loaded when something is refused.
import { LightElement } from '../light-element.ts'
import { wayOut } from './way-out.ts'

export class LeadingOut extends LightElement {
  static override properties = { error: { attribute: false }, readAgain: { attribute: false } }
  declare error: unknown
  declare readAgain?: () => void

  protected override render() {
    return wayOut(this.error, this.readAgain)
  }
}

customElements.define('leading-out', LeadingOut)
