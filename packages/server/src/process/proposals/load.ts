// Proposals ready to show, for the API and the hosted pages alike.

import type { Db } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/refusal.ts'
import { consultationFrames } from '../consultations/store.ts'
import { findContributions } from '../contributions/store.ts'
import { isPublic } from '../contributions/visibility.ts'
import { sessionsAbout } from './committees-store.ts'
import type { ProposalDetail } from './contract.ts'
import { presentProposals, type View } from './present.ts'
import {
  findProposals,
  lineageOf,
  type ProposalFilter,
  type ProposalRow,
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

export async function loadProposalDetail(db: Db, id: string, view: View) {
  const [row] = await findProposals(db, [id])
  return row ? detailOf(db, row, view) : refuse('proposal_not_found')
}

/** As anyone would read it, whether it is public or not. */
export async function detailOf(db: Db, row: ProposalRow, view: View): Promise<ProposalDetail> {
  const { id } = row
  const [proposal] = await presentProposals(db, [row], view)
  const consultation = (await consultationFrames(db)).get(row.consultation_id)
  if (!proposal || !consultation) return refuse('proposal_not_found')
  const lineage = await findContributions(db, await lineageOf(db, id))
  const atOnce = consultation.rules.contributionsPublicOnReceipt
  return {
    ...proposal,
    description: row.description,
    contributions: lineage.filter((one) => isPublic(one.state, atOnce)),
    referents: await referentsOf(db, id),
    services: await servicesOfProposal(db, id),
    committees: await sessionsAbout(db, id),
  }
}
