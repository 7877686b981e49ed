// Supports of someone who erases their account: taken out while that is possible, counted without
// them afterwards. Those given in a territory's name are the territory's.
import { phaseAvailability } from '../consultations/phases.ts'
import type { Trx } from '../db/database.ts'
import { append } from '../events/journal.ts'
import { loadProposalFacts, type ProposalFacts } from '../proposals/facts.ts'
import { forgetMergedSupports, forgetSupporter, supportsOf } from './erased-store.ts'
import { changeTallies, deleteSupport, emptyTally, type SupportRow, tallyColumn } from './store.ts'

type Erasing = {
  participantId: string
  /** What stands for them from now on; random, so that it leads nowhere. */
  alias: string
  at: string
}

/** Answers how many were taken out of the counts. */
export async function eraseSupports(trx: Trx, { participantId, alias, at }: Erasing) {
  const supporter = `participant:${participantId}`
  const own = (await supportsOf(trx, participantId)).filter((row) => row.supporter === supporter)
  const ids = own.map(({ proposal_id }) => proposal_id)
  const proposals =
    ids.length > 0 ? await loadProposalFacts(trx, ids) : new Map<string, ProposalFacts>()
  const open = own.filter(({ proposal_id }) => {
    const proposal = proposals.get(proposal_id)
    if (!proposal || proposal.mergedInto) return false
    return phaseAvailability(proposal.consultation.phases, 'support', at).open
  })
  await takeOut(trx, open, at)
  await forgetMergedSupports(trx, {
    ...{ participantId, supporter, alias: `participant:${alias}` },
    gone: open.map(({ proposal_id }) => proposal_id),
  })
  await forgetSupporter(trx, participantId, { supporter, alias: `participant:${alias}` })
  return open.length
}

async function takeOut(trx: Trx, rows: SupportRow[], at: string) {
  await changeTallies(
    trx,
    rows.map((row) => {
      const change = emptyTally(row.proposal_id)
      change[tallyColumn(row)] -= 1
      return change
    }),
  )
  for (const row of rows) await deleteSupport(trx, row.proposal_id, row.supporter)
  await append(
    trx,
    rows.map((row) => ({
      ...{ kind: 'support.withdrawn' as const, subject: row.proposal_id, participantId: null, at },
      data: {
        ...{ receipt: row.receipt, kind: row.kind, territoryId: null, territory: null },
        site: row.site_key,
      },
    })),
  )
}
