// What is near the contribution that is read: proposals first, then other contributions.
import type { ContributionSimilar } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { likeness } from './likeness.ts'
import { words } from './words.ts'

/** `hrefOf`: the address of another contribution, on this screen. */
export function similar(
  { proposals, contributions }: ContributionSimilar,
  hrefOf: (id: string) => string,
) {
  if (proposals.length + contributions.length === 0)
    return html`<p class="hint">${words.noSimilar}</p>`
  return html`
    <ul class="similar">
      ${proposals.map(
        ({ title, state, likeness: share }) => html`<li>
          <span class="share">${likeness(share)}</span>
          <span><b>${words.proposal}</b> ${title}
            ${state === 'draft' ? html`<small>(${words.proposalStates.draft})</small>` : nothing}</span>
        </li>`,
      )}
      ${contributions.map(
        ({ id, title, state, territory, excerpt, likeness: share }) => html`<li>
          <span class="share">${likeness(share)}</span>
          <span><a href=${hrefOf(id)}>${title}</a>
            <small>${words.states[state]}, ${territory.label}</small>
            <small class="excerpt">${excerpt}</small></span>
        </li>`,
      )}
    </ul>
  `
}
