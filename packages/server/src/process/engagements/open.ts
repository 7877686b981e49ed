// When territories may engage themselves: on a proposal that a committee has kept, while its phase is open.

import { refuse } from '../../platform/refusal.ts'
import { closedFacts, type PhaseAvailability, phaseAvailability } from '../consultations/phases.ts'
import type { ProposalFacts } from '../proposals/facts.ts'

type Facts = {
  decision: 'kept' | 'not_kept' | null
  availability: PhaseAvailability
}

/** Groupings join working groups while territories may become referents. */
export function requireOpen({ decision, availability }: Facts) {
  if (decision !== 'kept') refuse('proposal_not_kept')
  if (availability.open) return
  refuse('referent_not_open', closedFacts(availability))
}

export function requireOpenProposal(proposal: ProposalFacts | undefined, now: string) {
  if (!proposal) return refuse('proposal_not_found')
  const availability = phaseAvailability(proposal.consultation.phases, 'referent', now)
  requireOpen({ decision: proposal.decision, availability })
  return proposal
}
