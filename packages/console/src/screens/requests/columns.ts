// Columns that every list of requests has.
import { html } from 'lit'
import { shownShortly } from '../../dates.ts'
import type { RequestRow } from './followed-list.ts'
import { stateName } from './shown.ts'
import { words } from './words.ts'

export const territory = {
  name: 'territory',
  heading: words.territory,
  width: '3fr',
  cell: (row: RequestRow) => html`<strong>${row.territory.label}</strong>`,
}
export const state = {
  name: 'state',
  heading: words.state,
  width: '7rem',
  cell: (row: RequestRow) => html`<span class="tag">${stateName(row.state)}</span>`,
}
export const asked = {
  name: 'asked',
  heading: words.asked,
  width: '6rem',
  wideOnly: true,
  cell: (row: RequestRow) => shownShortly(row.requestedAt),
}
export const planned = {
  name: 'planned',
  heading: words.planned,
  width: '6rem',
  wideOnly: true,
  cell: (row: RequestRow) => shownShortly(row.plannedOn),
}
