// How many files are read at a time, and what is said of one that cannot be.
import { createOutward, OutwardRefused } from '../../platform/outward.ts'
import { refuse } from '../../platform/refusal.ts'
import { BadFile } from '../../platform/spreadsheets/bad-file.ts'

/** Two files are in memory at most, and four people may wait a moment for theirs. */
const bounds = { together: 2, inLine: 4, waiting: 15_000, calling: 180_000, rest: 15_000 }

export function filesInTurn() {
  const inTurn = createOutward(
    { ...bounds, awayAfter: Number.POSITIVE_INFINITY },
    { isAway: () => false },
  )
  return <Read>(read: (signal: AbortSignal) => Promise<Read>) => inTurn(read).catch(asRefusal)
}

function asRefusal(error: unknown): never {
  if (error instanceof BadFile) {
    return refuse('file_unreadable', { why: error.why, line: error.line ?? 0 })
  }
  if (error instanceof OutwardRefused) {
    const { seconds } = error
    return refuse('imports_busy', { seconds, minutes: Math.ceil(seconds / 60) })
  }
  throw error
}
