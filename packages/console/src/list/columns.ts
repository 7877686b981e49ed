// What a list shows of each row: the same columns for the grid and for the table.

export type Column<Row> = {
  /** Known to the list alone: `title`, `receivedAt`. */
  name: string
  heading: string
  /** A text, or a template. */
  cell: (row: Row) => unknown
  /** Its share of the width, as a track of a CSS grid: `2fr`, `7rem`. Default: `1fr`. */
  width?: string
  /** Left out where the list is narrow: what it says is also on the row's own page. */
  wideOnly?: boolean
}

/** Whatever a list is of, it has an id. */
export type Identified = { id: string }

const tracks = (widths: (string | undefined)[]) =>
  widths.map((width) => (width?.endsWith('fr') === false ? width : `minmax(0, ${width ?? '1fr'})`))

/** Tracks of a CSS grid, for a wide list and for a narrow one. `before`: what is in front of the columns. */
export function tracksOf<Row>(columns: readonly Column<Row>[], before: string[] = []) {
  const of = (shown: readonly Column<Row>[]) =>
    [...before, ...tracks(shown.map(({ width }) => width))].join(' ')
  return { wide: of(columns), narrow: of(columns.filter(({ wideOnly }) => !wideOnly)) }
}
