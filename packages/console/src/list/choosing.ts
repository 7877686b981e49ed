// A move in a list → what is chosen after it: the same in the grid and in its pages.
import type { Identified } from './columns.ts'
import type { Move } from './grid-keys.ts'
import type { Rows } from './rows.ts'
import {
  chosenToo,
  countChosen,
  extended,
  nothingChosen,
  type Selection,
  toggled,
} from './selection.ts'

/** Undefined: it chooses nothing. */
export function chosenBy<Row extends Identified>(
  move: Move,
  selection: Selection<Row>,
  { rows, active }: { rows: Rows<Row>; active: number },
): Selection<Row> | undefined {
  const row = rows.at(active)
  if (move.kind === 'toggle' && row) return toggled(selection, row, active)
  if (move.kind === 'choose-loaded') return chosenToo(selection, rows.read())
  if (move.kind === 'choose-none') return nothingChosen
  if (move.kind !== 'extend') return undefined
  return extended(selection, { active, to: move.to }, (index) => rows.at(index))
}

/** Escape is for what is around, when there is nothing to let go. */
export function takes<Row extends Identified>(
  { kind }: Move,
  selection: Selection<Row> | undefined,
) {
  if (kind === 'go' || kind === 'open') return true
  return selection !== undefined && (kind !== 'choose-none' || countChosen(selection) > 0)
}
