// A grouping leaves the working groups of a proposal; anyone who may act for it may say so.

import { takeContested } from '../../intents/contested-store.ts'
import type { Act, IntentKind, Outcome } from '../../intents/kind.ts'
import { markWithdrawn } from '../../intents/store.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { loadProposalFacts } from '../proposals/facts.ts'
import { describeLeaving } from './describe.ts'
import { WorkingGroupWithdrawalIntent } from './intents.ts'
import { deleteMember } from './members-store.ts'

export const workingGroupWithdrawal: IntentKind<WorkingGroupWithdrawalIntent> = {
  name: 'working_group_withdrawal',
  schema: WorkingGroupWithdrawalIntent,
  read: ({ proposition }) => ({ proposalId: proposition }),
  again: ({ proposalId }) => paths.leaveWorkingGroup(proposalId),
  asks: { inNameOf: 'territory', contact: false },

  async check(db, { proposalId }) {
    if (!(await loadProposalFacts(db, [proposalId])).has(proposalId)) refuse('proposal_not_found')
  },

  describe: describeLeaving,

  async confirm(trx, acts) {
    const outcomes: Outcome[] = []
    for (const act of acts) outcomes.push(await leave(trx, act))
    return outcomes
  },
}

async function leave(trx: Trx, act: Act<WorkingGroupWithdrawalIntent>): Promise<Outcome> {
  const { prepared, participantId, receipt, at } = act
  if (!act.capacity) return { state: 'refused', code: 'mandate_missing', facts: {} }
  const { id: territoryId, label: territory } = act.capacity.territory
  const removed = await deleteMember(trx, prepared.proposalId, territoryId)
  if (!removed) return { state: 'refused', code: 'member_not_found', facts: { territory } }
  await markWithdrawn(trx, [removed])
  await takeContested(trx, { kind: 'member', territoryId, subjects: [prepared.proposalId] })
  await append(trx, [
    {
      kind: 'working_group.left',
      subject: prepared.proposalId,
      participantId,
      at,
      data: { receipt, territoryId, territory, site: prepared.site },
    },
  ])
  return { state: 'confirmed', receipt, recordedAt: at, territory }
}
