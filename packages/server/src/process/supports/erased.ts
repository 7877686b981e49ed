// Supports of someone who erases their account: taken out unless supports are over, for whoever
// comes back could support again; counted without them once they are. Those given in a territory's
// name are the territory's.

import type { Database, Trx } from '../../platform/db/database.ts'
import { append } from '../../platform/events/journal.ts'
import { holdConsultationsOf } from '../consultations/acts-store.ts'
import { isOver } from '../consultations/phases.ts'
import { loadProposalFacts, type ProposalFacts } from '../proposals/facts.ts'
import { forgetSupporter, supportsOf } from './erased-store.ts'
import { holdTallies, settle } from './settle.ts'
import type { SupportRow } from './store.ts'

type Erasing = {
  participantId: string
  /** What stands for them from now on; random, so that it leads nowhere. */
  alias: string
  at: string
  holdRows: Database['holdRows']
}

/** Answers how many were taken out of the counts. */
export async function eraseSupports(trx: Trx, { participantId, alias, at, holdRows }: Erasing) {
  const supporter = `participant:${participantId}`
  const own = (await supportsOf(trx, participantId)).filter((row) => row.supporter === supporter)
  const ids = own.map(({ proposal_id }) => proposal_id)
  // Supports that are opened again meanwhile are opened before or after.
  if (ids.length > 0) await holdConsultationsOf(trx, ids, holdRows)
  const proposals =
    ids.length > 0 ? await loadProposalFacts(trx, ids) : new Map<string, ProposalFacts>()
  const open = own.filter(({ proposal_id }) => {
    const proposal = proposals.get(proposal_id)
    if (!proposal || proposal.mergedInto) return false
    return !isOver(proposal.consultation.phases, 'support', at)
  })
  const counted = await takeOut(trx, open, at)
  await forgetSupporter(trx, participantId, { supporter, alias: `participant:${alias}` })
  return counted
}

/** Counted or beside; answers how many of them were counted. */
export async function takeOut(trx: Trx, taken: SupportRow[], at: string) {
  const places = [...new Set(taken.map(({ proposal_id }) => proposal_id))]
  await holdTallies(trx, places)
  const leaving = new Set(taken.map(({ receipt }) => receipt))
  const supporters = taken.map(({ supporter }) => supporter)
  const { gone: rows } = await settle(trx, { places, supporters, leaving })
  await append(
    trx,
    rows.map((row) => ({
      kind: 'support.withdrawn' as const,
      subject: row.proposal_id,
      participantId: null,
      at,
      data: {
        receipt: row.receipt,
        kind: row.kind,
        territoryId: null,
        territory: null,
        site: row.site_key,
      },
    })),
  )
  return rows.length
}
