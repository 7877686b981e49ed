// Applies chosen rows lot by lot: told as it goes, stopped at the first lot that is refused.
import { applyServiceImport, isRefusalOf } from '@parvis/sdk/staff'
import { connection } from '../../server/staff.ts'
import { lotsOf, type RefusedRow, refusedRows } from './differences.ts'

export type Progress = { done: number; all: number }
export type Outcome = {
  /** How many services were written. */
  written: number
  /** Of the lot that was refused, and what was not sent after it. */
  refused: RefusedRow[]
  left: number[]
}

export async function applyRows(
  id: string,
  numbers: readonly number[],
  tell: (progress: Progress) => void,
): Promise<Outcome> {
  const lots = lotsOf(numbers)
  let written = 0
  for (const [at, rows] of lots.entries()) {
    tell({ done: written, all: numbers.length })
    try {
      const { applied } = await applyServiceImport(connection, id, { rows })
      written += applied.length
    } catch (error) {
      if (!isRefusalOf(applyServiceImport, error) || error.code !== 'bulk_refused') throw error
      return { written, refused: refusedRows(error.errors), left: lots.slice(at).flat() }
    }
  }
  return { written, refused: [], left: [] }
}
