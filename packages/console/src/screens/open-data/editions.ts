// The editions that are kept, as visitors find them, and where the one that was asked for has come.
import type { StaffEdition, StaffOpenData } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { shownMoment } from '../../dates.ts'
import type { Column } from '../../list/columns.ts'
import '../../list/table.ts'
import { sizeOf } from './shown.ts'
import { words } from './words.ts'

type Row = StaffEdition & { id: string }

const columns: Column<Row>[] = [
  {
    name: 'name',
    heading: words.edition,
    cell: ({ name, url }) => html`<a href=${url}>${name}</a>`,
  },
  { name: 'at', heading: words.madeAt, cell: ({ madeAt }) => shownMoment(madeAt) },
  { name: 'size', heading: words.size, cell: ({ bytes }) => sizeOf(bytes) },
  {
    name: 'sums',
    heading: words.checksums,
    cell: ({ name, checksumsUrl }) =>
      html`<a href=${checksumsUrl} aria-label=${words.checksumsOf(name)}>SHA-256</a>`,
    wideOnly: true,
  },
]

export function editionsKept(editions: readonly StaffEdition[]) {
  if (editions.length === 0) return nothing
  return html`
    <h2 class="section-title">${words.editions}</h2>
    <row-table .label=${words.editions} .columns=${columns}
      .items=${editions.map((one) => ({ ...one, id: one.name }))}></row-table>
  `
}

export function whereItIs({ underWay, failedAt }: StaffOpenData) {
  if (underWay) {
    const { by, askedAt, isBegun } = underWay
    const said = isBegun ? words.making : words.asked
    return html`<p class="notice" role="status">${said(by, shownMoment(askedAt))}</p>`
  }
  return failedAt
    ? html`<p class="notice" role="status">${words.failed(shownMoment(failedAt))}</p>`
    : nothing
}
