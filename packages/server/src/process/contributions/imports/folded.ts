// What cells say, folded: a table says the same few thousand things again and again.
import { fold } from '../../../platform/text/fold.ts'

const keptAtOnce = 20_000
const longestCell = 100

const kept = new Map<string, string>()

export function folded(cell: string) {
  const known = kept.get(cell)
  if (known !== undefined) return known
  const key = fold(cell)
  if (cell.length > longestCell) return key
  if (kept.size === keptAtOnce) kept.clear()
  kept.set(cell, key)
  return key
}
