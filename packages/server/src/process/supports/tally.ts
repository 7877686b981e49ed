// What supports add to the tallies of their proposals, and what they take away.

import type { SupportRow, TallyRow } from './store.ts'
import type { SupportKind } from './tables.ts'

type Counted = Pick<SupportRow, 'proposal_id' | 'kind' | 'evidence'>

type Change = {
  come?: readonly Counted[]
  gone?: readonly Counted[]
  /** Proposals that have their part of it even if nothing changes there: writing it holds their tally. */
  held?: readonly string[]
}

/** One a proposal. */
export function tallyChanges({ come = [], gone = [], held = [] }: Change): TallyRow[] {
  const tallies = new Map<string, TallyRow>()
  const of = (id: string) => {
    const tally = tallies.get(id) ?? emptyTally(id)
    tallies.set(id, tally)
    return tally
  }
  for (const row of come) of(row.proposal_id)[tallyColumn(row)] += 1
  for (const row of gone) of(row.proposal_id)[tallyColumn(row)] -= 1
  for (const id of held) of(id)
  return [...tallies.values()]
}

export function emptyTally(proposalId: string): TallyRow {
  return {
    proposal_id: proposalId,
    territories: 0,
    residents_by_email: 0,
    residents_by_france_connect: 0,
  }
}

/** Where a support is counted: territories and residents are never added together. */
export function tallyColumn(support: { kind: SupportKind; evidence: string }) {
  if (support.kind === 'territory') return 'territories'
  return support.evidence === 'france_connect'
    ? 'residents_by_france_connect'
    : 'residents_by_email'
}
