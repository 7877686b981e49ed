// One group of contributions that look alike: what is in it, and what may be done with it.
import type { SuggestedGroup } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { words as beside } from './beside-words.ts'
import type { Card } from './moves.ts'

type Shown = {
  group: SuggestedGroup
  without: ReadonlySet<string>
  toggle: (id: string) => void
  acts: unknown
}

export const suggestion = ({ group, without, toggle, acts }: Shown) => html`
  <section class="suggestion">
    <h3>${beside.group(group.contributions.length)}</h3>
    <ul class="bare">
      ${group.contributions.map(
        ({ id, title, territory, excerpt }) => html`<li>
          <label><input type="checkbox" .checked=${!without.has(id)} @change=${() => toggle(id)} />
            <span><strong>${title}</strong> <small>${territory.label} — ${excerpt}</small></span></label>
        </li>`,
      )}
    </ul>
    ${group.proposal ? html`<p>${beside.nearest(group.proposal.title)}</p>` : nothing}
    <p class="dialog-acts">${acts}</p>
  </section>
`

export function cardsOf({ contributions }: SuggestedGroup, without: ReadonlySet<string>): Card[] {
  return contributions
    .filter(({ id }) => !without.has(id))
    .map(({ id, version, title, excerpt, territory, theme }) => ({
      id,
      version,
      title,
      excerpt,
      territory: territory.label,
      themeId: theme.id,
    }))
}

export const idsOf = ({ contributions }: SuggestedGroup) => contributions.map(({ id }) => id)

export const keyOf = (group: SuggestedGroup) => idsOf(group).join(' ')
