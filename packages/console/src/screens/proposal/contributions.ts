// The contributions that a proposal is made of, with what each brings.
import type { StaffContribution } from '@parvis/sdk/staff'
import { html } from 'lit'
import { words } from './words.ts'

export function contributionsOf(contributions: readonly StaffContribution[]) {
  if (contributions.length === 0) return html`<p class="soft">${words.noContribution}</p>`
  return html`
    <ul class="brought">
      ${contributions.map(
        ({ title, territory, text }) => html`<li>
          <details>
            <summary><strong>${title}</strong> <small>${territory.label}</small></summary>
            <p class="written">${text}</p>
          </details>
        </li>`,
      )}
    </ul>
  `
}
