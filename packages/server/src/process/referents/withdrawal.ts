// A referent territory steps back; anyone who may act for it may say so, at any time.

import { takeContested } from '../../intents/contested-store.ts'
import type { Act, IntentKind, Outcome } from '../../intents/kind.ts'
import { markWithdrawn } from '../../intents/store.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { loadProposalFacts } from '../proposals/facts.ts'
import { describeWithdrawal } from './describe.ts'
import { ReferentWithdrawalIntent } from './intents.ts'
import { deleteReferent } from './store.ts'

export const referentWithdrawal: IntentKind<ReferentWithdrawalIntent> = {
  name: 'referent_withdrawal',
  schema: ReferentWithdrawalIntent,
  read: ({ proposition }) => ({ proposalId: proposition }),
  again: ({ proposalId }) => paths.referentWithdrawal(proposalId),
  asks: { inNameOf: 'territory', contact: false },

  async check(db, { proposalId }) {
    if (!(await loadProposalFacts(db, [proposalId])).has(proposalId)) refuse('proposal_not_found')
  },

  describe: describeWithdrawal,

  async confirm(trx, acts) {
    const outcomes: Outcome[] = []
    for (const act of acts) outcomes.push(await withdraw(trx, act))
    return outcomes
  },
}

async function withdraw(trx: Trx, act: Act<ReferentWithdrawalIntent>): Promise<Outcome> {
  const territory = act.capacity?.territory
  if (!territory) return { state: 'refused', code: 'mandate_missing', facts: {} }
  const removed = await deleteReferent(trx, act.prepared.proposalId, territory.id)
  if (!removed) {
    return { state: 'refused', code: 'referent_not_found', facts: { territory: territory.label } }
  }
  await markWithdrawn(trx, [removed])
  await takeContested(trx, {
    kind: 'referent',
    territoryId: territory.id,
    subjects: [act.prepared.proposalId],
  })
  await append(trx, [
    {
      kind: 'referent.withdrawn',
      subject: act.prepared.proposalId,
      participantId: act.participantId,
      data: {
        receipt: act.receipt,
        territoryId: territory.id,
        territory: territory.label,
        site: act.prepared.site,
      },
      at: act.at,
    },
  ])
  return {
    state: 'confirmed',
    receipt: act.receipt,
    recordedAt: act.at,
    territory: territory.label,
  }
}
