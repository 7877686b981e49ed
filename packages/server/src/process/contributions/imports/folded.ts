// What cells say, folded: a table says the same few thousand things again and again.
import { fold } from '../../../platform/text/fold.ts'

const mostKept = 20_000
const longestKept = 100

const kept = new Map<string, string>()

export function folded(cell: string) {
  const known = kept.get(cell)
  if (known !== undefined) return known
  const key = fold(cell)
  if (cell.length > longestKept) return key
  if (kept.size === mostKept) kept.clear()
  kept.set(cell, key)
  return key
}
