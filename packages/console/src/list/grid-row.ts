// One row of the grid, and its header, as templates.
import { html, nothing } from 'lit'
import type { Column } from './columns.ts'
import { words } from './words.ts'

export type RowState = {
  index: number
  top: number
  isHere: boolean
  /** Undefined: nothing can be chosen in this list. */
  isChosen: boolean | undefined
  look: string
}

const placeOf = <Row>({ wideOnly }: Column<Row>) => (wideOnly ? 'wide-only' : '')

export function headRow<Row>(columns: readonly Column<Row>[], hasTicks: boolean) {
  return html`
    <div class="grid-row grid-head" role="row" aria-rowindex="1">
      ${
        hasTicks
          ? html`<span role="columnheader"><span class="visually-hidden">${words.isChosen}</span></span>`
          : nothing
      }
      ${columns.map(
        (column) =>
          html`<span role="columnheader" class=${placeOf(column)}>${column.heading}</span>`,
      )}
    </div>
  `
}

/** A row that has not come yet has its place, and says so. */
export function gridRow<Row>(
  row: Row | undefined,
  columns: readonly Column<Row>[],
  { index, top, isHere, isChosen, look }: RowState,
) {
  const hasTicks = isChosen !== undefined
  const cells = row
    ? columns.map(
        (column) => html`<span role="gridcell" class=${placeOf(column)}>${column.cell(row)}</span>`,
      )
    : html`<span role="gridcell" class="not-yet">${words.loading}</span>`
  return html`
    <div role="row" class=${`grid-row ${look}`} data-index=${index} aria-rowindex=${index + 2}
      tabindex=${isHere ? 0 : -1} aria-selected=${hasTicks ? String(isChosen) : nothing}
      .style=${`top:${top}px`}>
      ${hasTicks ? html`<span role="gridcell" class="grid-tick"><span class="tick" aria-hidden="true"></span></span>` : nothing}
      ${cells}
    </div>
  `
}
