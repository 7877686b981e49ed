// What an intent has recorded, read from its row; and the same once some of it is taken back.
import { fromJson, toJson } from '../platform/db/json.ts'
import type { Part, RecordedWhole } from './kind.ts'
import type { IntentTables } from './tables.ts'

type Kept = IntentTables['intents']['outcome']

/** Undefined while nothing is recorded. */
export function outcomeOf({ outcome }: { outcome: Kept }) {
  return outcome ? fromJson(outcome) : undefined
}

type Marked = { receipts: ReadonlySet<string>; isWithdrawn: boolean }

/** The same intent once those with these receipts are taken back, or given back. */
export function withParts(outcome: Kept, { receipts, isWithdrawn }: Marked) {
  const known = outcomeOf({ outcome })
  const parts = known?.parts?.map((part) =>
    part.state === 'confirmed' && receipts.has(part.receipt) ? { ...part, isWithdrawn } : part,
  )
  return whatIsLeft(known, parts)
}

/** An outcome with its parts as they are, and the state of the intent that they make. */
export function whatIsLeft(known: RecordedWhole | undefined, parts: Part[] | undefined) {
  const isLeft = parts?.some((part) => part.state !== 'refused' && !part.isWithdrawn)
  return {
    outcome: known ? toJson({ ...known, parts }) : null,
    state: isLeft ? ('confirmed' as const) : ('withdrawn' as const),
  }
}
