// What an intent has recorded, read from its row; and the same once some of it is taken back.
import type { Part, Recorded } from './kind.ts'

/** Undefined while nothing is recorded. */
export function outcomeOf({ outcome }: { outcome: string | null }) {
  const known: (Recorded & { parts?: Part[] }) | undefined = outcome
    ? JSON.parse(outcome)
    : undefined
  return known
}

type Marked = { receipts: ReadonlySet<string>; isWithdrawn: boolean }

/** The same intent once those with these receipts are taken back, or given back. */
export function withParts(outcome: string | null, { receipts, isWithdrawn }: Marked) {
  const known = outcomeOf({ outcome })
  const parts = known?.parts?.map((part) =>
    part.state === 'confirmed' && receipts.has(part.receipt) ? { ...part, isWithdrawn } : part,
  )
  return whatIsLeft(known, parts)
}

type Known = ReturnType<typeof outcomeOf>

/** An outcome with its parts as they are, and the state of the intent that they make. */
export function whatIsLeft(known: Known, parts: Part[] | undefined) {
  const isLeft = parts?.some((part) => part.state !== 'refused' && !part.isWithdrawn)
  return {
    outcome: known ? JSON.stringify({ ...known, parts }) : null,
    state: isLeft ? ('confirmed' as const) : ('withdrawn' as const),
  }
}
