// What is chosen in a list, over its pages; all that match the filters is told apart from what was ticked.
import type { Identified } from './columns.ts'

export type Selection<Row extends Identified> =
  | {
      kind: 'ticked'
      /** By id, as they were read: a decision is sent with their versions. */
      rows: ReadonlyMap<string, Row>
      /** Where a range began, and what was chosen before it. */
      from?: { index: number; before: ReadonlyMap<string, Row> }
    }
  /** Every row that answers the filters, the unread ones too: a second step, said with its number. */
  | { kind: 'matching'; total: number; except: ReadonlySet<string> }

export const nothingChosen = { kind: 'ticked', rows: new Map<string, never>() } as const

export const everyMatch = (total: number) =>
  ({ kind: 'matching', total, except: new Set<string>() }) as const

export function isChosen<Row extends Identified>(selection: Selection<Row>, id: string) {
  return selection.kind === 'ticked' ? selection.rows.has(id) : !selection.except.has(id)
}

export function countChosen<Row extends Identified>(selection: Selection<Row>) {
  return selection.kind === 'ticked'
    ? selection.rows.size
    : Math.max(0, selection.total - selection.except.size)
}

/** One more, or one less; a range to come begins here. */
export function toggled<Row extends Identified>(
  selection: Selection<Row>,
  row: Row,
  index: number,
): Selection<Row> {
  if (selection.kind === 'matching') {
    const except = new Set(selection.except)
    if (!except.delete(row.id)) except.add(row.id)
    return { ...selection, except }
  }
  const rows = new Map(selection.rows)
  if (!rows.delete(row.id)) rows.set(row.id, row)
  return { kind: 'ticked', rows, from: { index, before: rows } }
}

/** From where the range began as far as `to`: what it held a moment ago and no longer holds is let go. */
export function extended<Row extends Identified>(
  selection: Selection<Row>,
  range: { active: number; to: number },
  rowAt: (index: number) => Row | undefined,
): Selection<Row> {
  if (selection.kind === 'matching') return selection
  const from = selection.from ?? { index: range.active, before: selection.rows }
  const rows = new Map(from.before)
  const [first, last] = [Math.min(from.index, range.to), Math.max(from.index, range.to)]
  for (let index = first; index <= last; index++) {
    const row = rowAt(index)
    if (row) rows.set(row.id, row)
  }
  return { kind: 'ticked', rows, from }
}

export function chosenToo<Row extends Identified>(
  selection: Selection<Row>,
  more: readonly Row[],
): Selection<Row> {
  if (selection.kind === 'matching') return selection
  const rows = new Map(selection.rows)
  for (const row of more) rows.set(row.id, row)
  return { kind: 'ticked', rows }
}

/** Those that were refused, or that have left the list. */
export function without<Row extends Identified>(
  selection: Selection<Row>,
  ids: readonly string[],
): Selection<Row> {
  if (selection.kind === 'matching')
    return { ...selection, except: new Set([...selection.except, ...ids]) }
  const rows = new Map(selection.rows)
  for (const id of ids) rows.delete(id)
  return { kind: 'ticked', rows }
}

/** As read again: the versions that are sent are those one has seen. */
export function readAgain<Row extends Identified>(
  selection: Selection<Row>,
  row: Row,
): Selection<Row> {
  if (selection.kind === 'matching' || !selection.rows.has(row.id)) return selection
  return { ...selection, rows: new Map(selection.rows).set(row.id, row) }
}
