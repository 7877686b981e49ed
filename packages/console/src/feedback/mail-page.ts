// A mail as mail programs show it, in a frame that is loaded once it is opened.
import { html, nothing } from 'lit'
import { LightElement } from '../light-element.ts'
import { mailPreview } from '../server/pages.ts'
import './preview.ts'
import { words } from './words.ts'

export class MailPage extends LightElement {
  static override properties = {
    sealed: { attribute: false },
    label: { attribute: false },
    isOpen: { state: true },
  }
  /** Its HTML, which only the server opens. */
  declare sealed: string
  declare label: string
  declare isOpen: boolean

  protected override render() {
    return html`<details @toggle=${this.#toggled}>
      <summary>${words.mailLaidOut}</summary>
      ${
        this.isOpen
          ? html`<page-preview .address=${mailPreview} .typed=${{ lettre: this.sealed }}
              .label=${this.label}></page-preview>`
          : nothing
      }
    </details>`
  }

  readonly #toggled = ({ target }: Event) => {
    if (target instanceof HTMLDetailsElement) this.isOpen = target.open
  }
}

customElements.define('mail-page', MailPage)
