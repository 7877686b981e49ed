// What the list of the catalogue shows of each service.
import type { StaffServicePage } from '@parvis/sdk/staff'
import { html } from 'lit'
import { shownShortly } from '../../dates.ts'
import type { Column } from '../../list/columns.ts'
import { words } from './words.ts'

export const columns: readonly Column<StaffServicePage['items'][number]>[] = [
  {
    name: 'name',
    heading: words.name,
    width: '3fr',
    cell: ({ name, tagline, taglineLanguage }) => html`
      <strong>${name}</strong> <span class="soft" lang=${taglineLanguage}>${tagline}</span>
    `,
  },
  {
    name: 'stage',
    heading: words.stage,
    width: '7.5rem',
    wideOnly: true,
    cell: ({ stage }) => words.stages[stage],
  },
  {
    name: 'since',
    heading: words.since,
    width: '6.5rem',
    wideOnly: true,
    cell: ({ stageSince }) => shownShortly(stageSince),
  },
  {
    name: 'updated',
    heading: words.updated,
    width: '6.5rem',
    cell: ({ updatedOn, stale }) =>
      stale
        ? html`<span class="tag" title=${words.staleWhy}>${shownShortly(updatedOn)}
            <span class="visually-hidden">${words.stale}</span></span>`
        : shownShortly(updatedOn),
  },
]
