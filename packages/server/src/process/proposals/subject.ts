// A proposal as the subject of an act that is about to be confirmed.

import type { Db } from '../../platform/db/tables.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { loadProposalFacts } from './facts.ts'

export async function proposalSubject(db: Db, proposalId: string) {
  const proposal = (await loadProposalFacts(db, [proposalId])).get(proposalId)
  if (!proposal) return refuse('proposal_not_found')
  return { title: proposal.title, href: paths.proposal(proposal.id) }
}
