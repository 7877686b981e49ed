// The heading of what is beside the board, and the way to close it.
import { html } from 'lit'
import { words as beside } from './beside-words.ts'

export const paneHead = (pane: HTMLElement, heading: string) => html`
  <header class="pane-head">
    <h2 id="pane-heading" tabindex="-1">${heading}</h2>
    <button class="plain" aria-label=${beside.close} @click=${() => closePane(pane)}>×</button>
  </header>
`

export const closePane = (pane: HTMLElement) => pane.dispatchEvent(new Event('pane-close'))
