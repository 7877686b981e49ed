// What the list of differences shows of each row of a file.
import { html, nothing } from 'lit'
import type { Column } from '../../list/columns.ts'
import type { Difference } from './differences.ts'
import { fieldName } from './shown.ts'
import { words } from './words.ts'

export const placeOf = ({ place: { unit, at } }: Difference) =>
  at === null ? words.wholeFile : unit === 'line' ? words.line(at) : words.record(at)

const stateOf = ({ appliedAt, changedSince }: Difference) => {
  if (appliedAt !== null) return html`<span class="tag done">${words.isApplied}</span>`
  return changedSince ? html`<span class="tag bad">${words.movedShort}</span>` : nothing
}

export const columns: readonly Column<Difference>[] = [
  {
    name: 'kind',
    heading: '±',
    width: '1.6rem',
    cell: ({
      kind,
    }) => html`<strong class=${`mark ${kind}`} aria-hidden="true">${words.marks[kind]}</strong>
      <span class="visually-hidden">${words.kinds[kind]}</span>`,
  },
  {
    name: 'service',
    heading: words.name,
    width: '2fr',
    cell: (row) =>
      html`${stateOf(row)} ${row.service?.name ?? html`<span class="soft">${row.expected}</span>`}`,
  },
  {
    name: 'what',
    heading: words.what,
    width: '2fr',
    wideOnly: true,
    cell: ({ kind, changes }) =>
      kind === 'added'
        ? words.newService
        : html`<span class="soft">${changes.map(({ field }) => fieldName(field)).join(', ')}</span>`,
  },
  {
    name: 'doubts',
    heading: words.doubts,
    width: '6.5rem',
    cell: ({ doubts, kept }) =>
      [
        ...(doubts.length > 0 ? [`? ${doubts.length}`] : []),
        ...(kept.length > 0 ? [words.keptCount(kept.length)] : []),
      ].join(' · '),
  },
  { name: 'place', heading: words.place, width: '6rem', wideOnly: true, cell: placeOf },
]
