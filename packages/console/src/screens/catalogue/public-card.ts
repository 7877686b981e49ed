// The card as visitors see it, from what is written now.
import type { StaffService } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { shownDay } from '../../dates.ts'
import { words } from './words.ts'

export type CardFields = Pick<
  StaffService,
  'name' | 'tagline' | 'taglineLanguage' | 'stage' | 'stageSince' | 'address'
> & {
  territories: { count: number }
  code: Pick<StaffService['code'], 'openness' | 'licence'>
}

export function publicCard({
  name,
  tagline,
  taglineLanguage,
  stage,
  stageSince,
  address,
  territories,
  code,
}: CardFields) {
  return html`
    <article class="public-card">
      <p class="card-stage"><span class="tag">${words.stages[stage]}</span>
        ${stageSince ? html`<span class="soft">${shownDay(stageSince)}</span>` : nothing}</p>
      <h2>${name}</h2>
      <p lang=${taglineLanguage}>${tagline}</p>
      ${address ? html`<p><a href=${address} rel="noreferrer" target="_blank">${address}</a></p>` : nothing}
      <p class="soft">${words.territories(territories.count)} · ${words.opennesses[code.openness]}${code.licence ? ` (${code.licence})` : nothing}</p>
    </article>
  `
}
