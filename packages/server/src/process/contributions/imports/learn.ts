// The first reading of a table: what only the whole of it tells, before any row becomes a contribution.
import type { LongTable } from '../../../platform/spreadsheets/table.ts'
import { cellsOf } from './cells.ts'
import type { Columns } from './columns.ts'
import { orderFinder } from './dates.ts'
import { homeIn, type Places, plausibilityIn } from './places.ts'
import { saidOfPlaces } from './to-draft.ts'

type Given = { columns: Columns; themes: Map<string, string>; places: Places }

export async function learn(table: LongTable, { columns, themes, places }: Given) {
  const dates = orderFinder()
  const names = plausibilityIn(places)
  const where = homeIn(places)
  const examples = columns.uses.map((): string | undefined => undefined)
  const left = new Set(columns.uses.flatMap(({ is }, at) => (is === 'personal' ? [] : [at])))
  for await (const rows of table.rows()) {
    for (const { cells } of rows) {
      const row = cellsOf(cells, columns)
      dates.hear(row.one('receivedAt'))
      const said = saidOfPlaces(row, themes)
      names.hear(said)
      where.hear(said)
      for (const at of left) {
        const cell = cells[at]?.trim()
        if (!cell) continue
        examples[at] = cell
        left.delete(at)
      }
    }
  }
  return {
    order: dates.order(),
    isPlausible: names.isPlausible(),
    home: where.home(),
    examples,
  }
}
