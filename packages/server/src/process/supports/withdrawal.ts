// Withdrawing a support, by the person or by anyone who may act for the territory.

import type { PreparedIntent } from '../../intents/contract.ts'
import type { Act, IntentKind, Outcome } from '../../intents/kind.ts'
import { refusedBy, supporterOf } from '../../intents/outcome.ts'
import { markWithdrawn } from '../../intents/store.ts'
import type { Trx } from '../../platform/db/database.ts'
import { append } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import { phaseAvailability } from '../consultations/phases.ts'
import { familyOf } from '../proposals/drafting/store.ts'
import { loadProposalFacts, type ProposalFacts } from '../proposals/facts.ts'
import { describeWithdrawal } from './describe.ts'
import { mergedAmong } from './merge-store.ts'
import { takeHeld } from './review-queue/store.ts'
import { requireOpen } from './rules.ts'
import { holdTallies, settle, standingOf } from './settle.ts'

type Prepared = Extract<PreparedIntent, { kind: 'support_withdrawal' }>

export const supportWithdrawal: IntentKind<Prepared> = {
  asks: { inNameOf: 'choose', contact: false },

  async check(db, { proposalId }, now) {
    requireWithdrawable((await loadProposalFacts(db, [proposalId])).get(proposalId), now)
  },

  describe: describeWithdrawal,

  async confirm(trx, acts) {
    const ids = acts.map((act) => act.prepared.proposalId)
    const proposals = await loadProposalFacts(trx, ids)
    const outcomes: Outcome[] = []
    for (const act of acts) {
      const proposal = proposals.get(act.prepared.proposalId)
      outcomes.push(
        refusedBy(() => requireWithdrawable(proposal, act.at)) ?? (await withdraw(trx, act)),
      )
    }
    return outcomes
  },
}

// Once supports are closed the committee reads them: they no longer move.
function requireWithdrawable(proposal: ProposalFacts | undefined, now: string) {
  if (!proposal) return refuse('proposal_not_found')
  if (proposal.mergedInto) refuse('proposal_merged')
  requireOpen(phaseAvailability(proposal.consultation.phases, 'support', now))
}

/** One that the team has not looked at yet goes too; it was in no count. */
async function withdrawHeld(trx: Trx, act: Act<Prepared>): Promise<Outcome> {
  const { proposalId, site } = act.prepared
  const { participantId, receipt, at } = act
  const ids = await familyOf(trx, proposalId)
  const rows = await takeHeld(trx, { ids, supporter: supporterOf(act), state: 'held' })
  const [held] = rows
  if (!held) return { state: 'refused', code: 'support_not_found', facts: {} }
  await markWithdrawn(trx, rows)
  const data = { receipt, rule: held.rule, site }
  await append(trx, [
    { kind: 'support.held_withdrawn', subject: proposalId, participantId, data, at },
  ])
  return { state: 'confirmed', receipt, recordedAt: at, territory: null }
}

/** All that they gave there, or on what was merged into it: undoing the merge brings none back. */
async function takeStanding(trx: Trx, proposalId: string, supporter: string) {
  const places = [proposalId]
  const rows = await standingOf(trx, proposalId, supporter)
  const leaving = new Set(rows.map(({ receipt }) => receipt))
  await settle(trx, { places, supporters: [supporter], leaving })
  // What the team released is the owner's to withdraw: released again, it must not come back.
  await takeHeld(trx, { ids: await familyOf(trx, proposalId), supporter, state: 'released' })
  return rows
}

async function withdraw(trx: Trx, act: Act<Prepared>): Promise<Outcome> {
  const { proposalId } = act.prepared
  await holdTallies(trx, [proposalId])
  // A merge that took the tallies first has moved the support: it is withdrawn where it is now.
  const [merged] = await mergedAmong(trx, [proposalId])
  if (merged) return { state: 'refused', code: 'proposal_merged', facts: {} }
  const removed = await takeStanding(trx, proposalId, supporterOf(act))
  const [first] = removed
  if (!first) return withdrawHeld(trx, act)
  await markWithdrawn(trx, removed)
  const territory = act.capacity?.territory
  await append(trx, [
    {
      kind: 'support.withdrawn',
      subject: proposalId,
      participantId: act.participantId,
      data: {
        receipt: act.receipt,
        kind: first.kind,
        territoryId: territory?.id ?? null,
        territory: territory?.label ?? null,
        site: act.prepared.site,
      },
      at: act.at,
    },
  ])
  return {
    state: 'confirmed',
    receipt: act.receipt,
    recordedAt: act.at,
    territory: territory?.label ?? null,
  }
}
