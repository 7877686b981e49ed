// A grouping joins the working groups of a kept proposal, in its first-party window.

import type { Act, ConfirmTools, IntentKind, Outcome } from '../../intents/kind.ts'
import { refusedBy } from '../../intents/outcome.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { paths } from '../../platform/paths.ts'
import { sealContact } from '../../platform/personal-data/contact.ts'
import { refuse } from '../../platform/refusal.ts'
import { phaseAvailability } from '../consultations/phases.ts'
import { loadProposalFacts, type ProposalFacts } from '../proposals/facts.ts'
import { describeMembership } from './describe.ts'
import { WorkingGroupMembershipIntent } from './intents.ts'
import { insertMember } from './members-store.ts'
import { requireJoiningOpen, requireJoiningTerritory } from './rules.ts'

export const workingGroupMembership: IntentKind<WorkingGroupMembershipIntent> = {
  name: 'working_group_membership',
  schema: WorkingGroupMembershipIntent,
  read: ({ proposition }) => ({ proposalId: proposition }),
  again: ({ proposalId }) => paths.joinWorkingGroup(proposalId),
  takeBack: {
    text: 'Quitter les groupes de travail',
    at: ({ proposalId }) => paths.leaveWorkingGroup(proposalId),
  },
  asks: { inNameOf: 'territory', contact: true },

  async check(db, { proposalId }, now) {
    decide((await loadProposalFacts(db, [proposalId])).get(proposalId), now)
  },

  describe: describeMembership,

  async ruleAgainst(db, { proposalId }, { territory }) {
    const proposal = (await loadProposalFacts(db, [proposalId])).get(proposalId)
    const byRight = proposal?.consultation.rules.referentKinds.includes(territory.kind)
    return byRight ? 'member_by_right' : undefined
  },

  async confirm(trx, acts, tools) {
    const ids = acts.map((act) => act.prepared.proposalId)
    const proposals = await loadProposalFacts(trx, ids)
    const outcomes: Outcome[] = []
    for (const act of acts) {
      const proposal = proposals.get(act.prepared.proposalId)
      const refusal = refusedBy(() => {
        const { rules } = decide(proposal, act.at).consultation
        requireJoiningTerritory(act.capacity?.territory, rules.referentKinds)
      })
      outcomes.push(refusal ?? (await join(trx, act, tools)))
    }
    return outcomes
  },
}

function decide(proposal: ProposalFacts | undefined, now: string) {
  if (!proposal) return refuse('proposal_not_found')
  const availability = phaseAvailability(proposal.consultation.phases, 'referent', now)
  requireJoiningOpen({ decision: proposal.decision, availability })
  return proposal
}

async function join(
  trx: Trx,
  act: Act<WorkingGroupMembershipIntent>,
  tools: ConfirmTools,
): Promise<Outcome> {
  const { capacity, prepared, participantId, contact, receipt, at } = act
  if (!capacity) return { state: 'refused', code: 'mandate_missing', facts: {} }
  const { id: territoryId, label: territory } = capacity.territory
  const { stored, isNew } = await insertMember(trx, {
    proposal_id: prepared.proposalId,
    territory_id: territoryId,
    contact: contact ? sealContact(contact, tools.seal) : null,
    participant_id: participantId,
    evidence: capacity.evidence,
    intent_id: prepared.id,
    site_key: prepared.site,
    receipt,
    recorded_at: at,
  })
  if (!isNew && stored.participant_id !== participantId) {
    const facts = { territory, since: stored.recorded_at }
    return { state: 'refused', code: 'territory_already_member', facts }
  }
  const { receipt: kept, recorded_at: recordedAt, intent_id: recordedBy } = stored
  if (!isNew) return { state: 'already_done', receipt: kept, recordedAt, territory, recordedBy }
  await append(trx, [
    {
      kind: 'working_group.joined',
      subject: prepared.proposalId,
      participantId,
      at,
      data: { receipt, territoryId, territory, site: prepared.site },
    },
  ])
  return { state: 'confirmed', receipt, recordedAt: at, territory }
}
