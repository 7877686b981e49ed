// How far apart the members' marks are; and a figure as it stands in a table.
import type { CommitteeItem } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { shownMark } from './formats.ts'
import { words } from './words.ts'

export const figure = (text: string) => html`<span class="figure">${text}</span>`

export function spreadOf({ marks }: Pick<CommitteeItem, 'marks'>) {
  if (!marks || marks.count < 2) return nothing
  const { deviation, lowest, highest } = marks
  return html`<span class="figure" title=${words.spreadSaid(shownMark(deviation), shownMark(lowest), shownMark(highest))}
    >±${shownMark(deviation)}</span>`
}
