// Which proposals or contributions a committee may decide about; held until commit.

import type { Trx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/refusal.ts'
import { holdContributions } from '../contributions/decision-store.ts'
import { linksOf } from '../contributions/outcome-store.ts'
import { contributionLife } from '../contributions/states.ts'
import { holdProposals } from '../proposals/decision-store.ts'
import { proposalState } from '../proposals/states.ts'
import type { SessionRow } from './store.ts'

/** Those that were set aside before may come back; what is kept or funded is decided. */
export async function requireEligible(trx: Trx, session: SessionRow, ids: string[]) {
  if (session.subject === 'proposals') return requireProposals(trx, session, ids)
  const links = await linksOf(trx, ids)
  // Proposals before contributions, as in moderation.
  const proposals = await holdProposals(trx, [...links.values()].flat())
  const held = await holdContributions(trx, ids)
  const linksNow = await linksOf(trx, ids)
  const isKept = (id: string) => {
    const row = proposals.get(id)
    return row !== undefined && proposalState(row) === 'kept'
  }
  for (const id of ids) {
    const row = held.get(id)
    if (!row || row.consultation_id !== session.consultation_id) {
      return refuse('item_not_eligible', { item: id })
    }
    const state = contributionLife(row)
    const isOpen = state === 'grouped' || state === 'not_selected'
    if (!isOpen || !linksNow.get(id)?.some(isKept)) {
      refuse('item_not_eligible', { item: id, state })
    }
  }
}

async function requireProposals(trx: Trx, session: SessionRow, ids: string[]) {
  const held = await holdProposals(trx, ids)
  for (const id of ids) {
    const row = held.get(id)
    if (!row || row.consultation_id !== session.consultation_id) {
      return refuse('item_not_eligible', { item: id })
    }
    const state = proposalState(row)
    if (state !== 'published' && state !== 'not_kept') {
      refuse('item_not_eligible', { item: id, state })
    }
  }
}
