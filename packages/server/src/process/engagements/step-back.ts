// A territory steps back from an engagement; anyone who may act for it may say so, at any time.

import { takeContested } from '../../intents/contested-store.ts'
import type { Act, Outcome } from '../../intents/kind.ts'
import { refused } from '../../intents/outcome.ts'
import type { Prepared } from '../../intents/prepared.ts'
import { markWithdrawn } from '../../intents/store.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import { loadProposalFacts } from '../proposals/facts.ts'
import type { Engagement, EngagementRow } from './engagement.ts'

type OnProposal = Prepared & { proposalId: string }

/** Open or not, kept or not: only the proposal must be there. */
export async function checkStepBack(db: Db, { proposalId }: Pick<OnProposal, 'proposalId'>) {
  if (!(await loadProposalFacts(db, [proposalId])).has(proposalId)) refuse('proposal_not_found')
}

/** One outcome an act, in their order. */
export async function confirmStepsBack<Row extends EngagementRow>(
  trx: Trx,
  acts: Act<OnProposal>[],
  engagement: Engagement<Row>,
) {
  const outcomes: Outcome[] = []
  for (const act of acts) outcomes.push(await stepBack(trx, act, engagement))
  return outcomes
}

async function stepBack<Row extends EngagementRow>(
  trx: Trx,
  { capacity, prepared, participantId, receipt, at }: Act<OnProposal>,
  { remove, ended, refusals, contestedAs }: Engagement<Row>,
): Promise<Outcome> {
  if (!capacity) return refused('mandate_missing')
  const { id: territoryId, label: territory } = capacity.territory
  const { proposalId, site } = prepared
  const removed = await remove(trx, proposalId, territoryId)
  if (!removed) return refused(refusals.none, { territory })
  await markWithdrawn(trx, [removed])
  await takeContested(trx, { kind: contestedAs, territoryId, subjects: [proposalId] })
  const fact = ended({ receipt, territoryId, territory, site })
  await append(trx, [{ ...fact, subject: proposalId, participantId, at }])
  return { state: 'confirmed', receipt, recordedAt: at, territory }
}
