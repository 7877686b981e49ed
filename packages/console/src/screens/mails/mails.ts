// Mails: what leaves and what does not, and each as its reader gets it.
import { html, nothing } from 'lit'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { words } from './words.ts'

const samples = '/console/courriels?partie=exemples'

export class MailsScreen extends ConsoleScreen {
  protected override render() {
    const { place, member } = this
    const isSamples = place.query.get('partie') === 'exemples'
    void (isSamples ? import('./samples.ts') : import('./state.ts'))
    return html`
      <nav class="tabs" aria-label=${words.parts}>
        <a href="/console/courriels" aria-current=${isSamples ? nothing : 'page'}>${words.state}</a>
        <a href=${samples} aria-current=${isSamples ? 'page' : nothing}>${words.samples}</a>
      </nav>
      ${
        isSamples
          ? html`<mail-samples .place=${place} .member=${member}></mail-samples>`
          : html`<mail-state .place=${place} .member=${member}></mail-state>`
      }
    `
  }
}

customElements.define('mails-screen', MailsScreen)
