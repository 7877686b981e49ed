// Proposals ready to show, for the API and the hosted pages alike.

import { servicesOfProposal } from '../../catalogue/services/store.ts'
import type { Db } from '../../platform/db/database.ts'
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts'
import { refuse } from '../../platform/refusal.ts'
import { findContributions } from '../contributions/store.ts'
import { isPublic } from '../contributions/visibility.ts'
import { referentsOf } from '../referents/store.ts'
import { sessionsAbout } from './committees-store.ts'
import type { ProposalDetail } from './contract.ts'
import { loadProposalFacts } from './facts.ts'
import { presentProposals, type View } from './present.ts'
import { findProposals, lineageOf, type ProposalFilter, pageOfProposals } from './store.ts'

export async function loadProposals(db: Db, ids: string[], view: View) {
  return presentProposals(db, await findProposals(db, ids), view)
}

export async function loadProposalPage(
  db: Db,
  filter: Omit<ProposalFilter, 'after'> & { cursor?: string },
  view: View,
) {
  const after = decodeCursor(filter.cursor, filter.sort === 'title' ? 'string' : 'number')
  const page = await pageOfProposals(db, { ...filter, ...(after && { after }) })
  const last = page.rows.at(-1)
  return {
    items: await presentProposals(db, page.rows, view),
    total: page.total,
    next:
      page.more && last
        ? encodeCursor({
            key: filter.sort === 'title' ? last.search_key : last.territories,
            id: last.id,
          })
        : null,
  }
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
