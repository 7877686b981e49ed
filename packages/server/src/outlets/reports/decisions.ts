// Which proposals were kept by then: by the decision published last; of those without any, as they are.
import type { Decided } from './decision-store.ts'
import type { FoundProposal } from './proposal-store.ts'

export function decisionsThen(
  proposals: FoundProposal[],
  { before, ever }: { before: Map<string, Decided>; ever: Map<string, Decided> },
): FoundProposal[] {
  return proposals.map((proposal) => {
    if (!ever.has(proposal.id)) return proposal
    const outcome = before.get(proposal.id)?.outcome
    const decision = outcome === 'keep' ? 'kept' : outcome === 'set_aside' ? 'not_kept' : null
    return { ...proposal, decision }
  })
}
