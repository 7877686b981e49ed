// Withdrawing a support, by the person or by anyone who may act for the territory.

import { takeContested } from '../../intents/contested-store.ts'
import type { Act, IntentKind, Outcome } from '../../intents/kind.ts'
import { refused, refusedBy, supporterOf } from '../../intents/outcome.ts'
import { markWithdrawn } from '../../intents/store.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { phaseAvailability } from '../consultations/phases.ts'
import { loadProposalFacts, type ProposalFacts } from '../proposals/facts.ts'
import { familyOf } from '../proposals/merged-store.ts'
import { describeWithdrawal } from './describe.ts'
import { SupportWithdrawalIntent } from './intents.ts'
import { whyAway } from './merge-store.ts'
import { heldStates } from './review-queue/states.ts'
import { takeHeld } from './review-queue/store.ts'
import { requireOpen } from './rules.ts'
import { holdTallies, settle, standingOf } from './settle.ts'

export const supportWithdrawal: IntentKind<SupportWithdrawalIntent> = {
  name: 'support_withdrawal',
  schema: SupportWithdrawalIntent,
  read: ({ proposition }) => ({ proposalId: proposition }),
  again: ({ proposalId }) => paths.supportWithdrawal(proposalId),
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
async function withdrawHeld(trx: Trx, act: Act<SupportWithdrawalIntent>): Promise<Outcome> {
  const { proposalId, site } = act.prepared
  const { participantId, receipt, at } = act
  const ids = await familyOf(trx, proposalId)
  const rows = await takeHeld(trx, { ids, supporter: supporterOf(act), states: ['held'] })
  const [held] = rows
  if (!held) return refused('support_not_found')
  await markWithdrawn(trx, rows)
  const data = { receipt, rule: held.rule, site }
  await append(trx, [
    { kind: 'support.held_withdrawn', subject: proposalId, participantId, data, at },
  ])
  return { state: 'confirmed', receipt, recordedAt: at, territory: null }
}

/**
 * All that they gave there, or on what was merged into it, whatever waits for the team included:
 * neither undoing the merge, nor a review, nor a contest that is undone, brings any back.
 */
async function takeStanding(trx: Trx, act: Act<SupportWithdrawalIntent>) {
  const { proposalId } = act.prepared
  const supporter = supporterOf(act)
  const places = [proposalId]
  const rows = await standingOf(trx, proposalId, supporter)
  if (rows.length === 0) return rows
  const leaving = new Set(rows.map(({ receipt }) => receipt))
  await settle(trx, { places, supporters: [supporter], leaving })
  const ids = await familyOf(trx, proposalId)
  const territoryId = act.capacity?.territory.id
  if (territoryId) await takeContested(trx, { kind: 'support', territoryId, subjects: ids })
  return [...rows, ...(await takeHeld(trx, { ids, supporter, states: heldStates }))]
}

async function withdraw(trx: Trx, act: Act<SupportWithdrawalIntent>): Promise<Outcome> {
  const { proposalId } = act.prepared
  await holdTallies(trx, [proposalId])
  // A merge that took the tallies first has moved the support: it is withdrawn where it is now.
  const code = await whyAway(trx, [proposalId])
  if (code) return refused(code)
  const removed = await takeStanding(trx, act)
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
        kind: territory ? 'territory' : 'resident',
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
