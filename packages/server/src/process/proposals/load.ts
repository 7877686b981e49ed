// Proposals ready to show, for the API and the hosted pages alike.

import type { Db } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/refusal.ts'
import { findContributions } from '../contributions/store.ts'
import { isPublic } from '../contributions/visibility.ts'
import { sessionsAbout } from './committees-store.ts'
import type { ProposalDetail } from './contract.ts'
import { loadProposalFacts } from './facts.ts'
import { presentProposals, type View } from './present.ts'
import {
  findProposals,
  lineageOf,
  type ProposalFilter,
  pageOfProposals,
  referentsOf,
  servicesOfProposal,
} from './store.ts'

export async function loadProposals(db: Db, ids: string[], view: View) {
  return presentProposals(db, await findProposals(db, ids), view)
}

export async function loadProposalPage(db: Db, filter: ProposalFilter, view: View) {
  const { rows, ...page } = await pageOfProposals(db, filter)
  return { items: await presentProposals(db, rows, view), ...page }
}

export async function loadProposalDetail(db: Db, id: string, view: View): Promise<ProposalDetail> {
  const rows = await findProposals(db, [id])
  const [proposal] = await presentProposals(db, rows, view)
  const facts = (await loadProposalFacts(db, [id])).get(id)
  if (!proposal || !facts) return refuse('proposal_not_found')
  const lineage = await findContributions(db, await lineageOf(db, id))
  const atOnce = facts.consultation.rules.contributionsPublicOnReceipt
  return {
    ...proposal,
    description: rows[0]?.description ?? '',
    contributions: lineage.filter((one) => isPublic(one.state, atOnce)),
    referents: await referentsOf(db, id),
    services: await servicesOfProposal(db, id),
    committees: await sessionsAbout(db, id),
  }
}
