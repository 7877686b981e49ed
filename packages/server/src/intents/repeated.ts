// An intent that found its act recorded before: it says what has become of that one since.
import type { Db } from '../platform/db/tables.ts'
import type { Recorded } from './kind.ts'
import { findIntents, type IntentRow } from './store.ts'
import { outcomeOf, whatIsLeft } from './stored-outcome.ts'

/** The row with what it repeats as it is by now: one look more, and only where it repeats any. */
export async function asOfNow(db: Db, row: IntentRow): Promise<IntentRow> {
  const known = outcomeOf(row)
  if (!known) return row
  const parts = known.parts?.flatMap((part) => (part.state === 'refused' ? [] : part)) ?? [known]
  const ids = parts.flatMap(({ recordedBy }) => recordedBy ?? [])
  if (ids.length === 0) return row
  const firsts = new Map((await findIntents(db, [...new Set(ids)])).map((one) => [one.id, one]))
  const isWithdrawn = ({ recordedBy, receipt }: Recorded) => {
    const first = firsts.get(recordedBy ?? '')
    return first !== undefined && isTakenBack(first, receipt)
  }
  if (!known.parts) return isWithdrawn(known) ? { ...row, state: 'withdrawn' } : row
  const now = known.parts.map((part) =>
    part.state === 'already_done' && isWithdrawn(part) ? { ...part, isWithdrawn: true } : part,
  )
  return { ...row, ...whatIsLeft(known, now) }
}

function isTakenBack(first: IntentRow, receipt: string) {
  const parts = outcomeOf(first)?.parts
  if (!parts) return first.state === 'withdrawn'
  return parts.some(
    (part) => part.state !== 'refused' && part.receipt === receipt && part.isWithdrawn,
  )
}
