// When territories may engage themselves: on a proposal that a committee has kept, while its phase is open.

import { Refusal, refuse } from '../../platform/refusal.ts'
import { phaseAvailability } from '../consultations/phases.ts'
import type { ProposalFacts } from '../proposals/facts.ts'

type Facts = {
  decision: 'kept' | 'not_kept' | null
  availability: {
    open: boolean
    reason: string | null
    opensAt: string | null
    closesAt: string | null
  }
}

/** Groupings join working groups while territories may become referents. */
export function requireOpen({ decision, availability }: Facts) {
  if (decision !== 'kept') refuse('proposal_not_kept')
  if (availability.open) return
  throw new Refusal('referent_not_open', {
    reason: availability.reason ?? 'closed',
    opensAt: availability.opensAt ?? '',
    closesAt: availability.closesAt ?? '',
  })
}

export function requireOpenProposal(proposal: ProposalFacts | undefined, now: string) {
  if (!proposal) return refuse('proposal_not_found')
  const availability = phaseAvailability(proposal.consultation.phases, 'referent', now)
  requireOpen({ decision: proposal.decision, availability })
  return proposal
}
