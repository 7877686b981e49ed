// Supports of someone who erases their account: taken out unless supports are over, for whoever
// comes back could support again; counted without them once they are. Those given in a territory's
// name are the territory's.

import type { Database } from '../../platform/db/database.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { holdConsultationsOf } from '../consultations/acts-store.ts'
import { isOver } from '../consultations/phases.ts'
import { loadProposalFacts, type ProposalFacts } from '../proposals/facts.ts'
import { forgetSupporter, supportsOf } from './erased-store.ts'
import { holdSurvivors, settle } from './settle.ts'
import { givenOn } from './standing.ts'
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
  const all = await holdSupportsOf(trx, participantId, holdRows)
  const own = all.filter((row) => row.supporter === supporter)
  const ids = own.map(({ proposal_id }) => proposal_id)
  const proposals =
    ids.length > 0 ? await loadProposalFacts(trx, ids) : new Map<string, ProposalFacts>()
  const open = own.filter(({ proposal_id }) => {
    const proposal = proposals.get(proposal_id)
    return proposal !== undefined && !isOver(proposal.consultation.phases, 'support', at)
  })
  const counted = await takeOut(trx, open, at)
  await forgetSupporter(trx, participantId, { supporter, alias: `participant:${alias}` })
  return counted
}

/**
 * Theirs and, in a territory's name, its own: where they are now. Until this transaction ends nobody
 * merges them, apart or together, nor writes them anew as they were; and supports stay open, or over.
 */
async function holdSupportsOf(trx: Trx, participantId: string, holdRows: Database['holdRows']) {
  const before = await supportsOf(trx, participantId)
  if (before.length === 0) return before
  const places = before.map(({ proposal_id }) => proposal_id)
  await holdConsultationsOf(trx, places, holdRows)
  await holdSurvivors(trx, before.map(givenOn))
  return supportsOf(trx, participantId)
}

/** Counted or beside, wherever they are by now; answers how many of them were counted. */
export async function takeOut(trx: Trx, taken: SupportRow[], at: string) {
  const survivors = await holdSurvivors(trx, taken.map(givenOn))
  const places = [...new Set(survivors.values())]
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
