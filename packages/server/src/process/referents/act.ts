// Signing a territory up as referent of a kept proposal.

import type { Act, ConfirmTools, IntentKind, Outcome } from '../../intents/kind.ts'
import { refusedBy } from '../../intents/outcome.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { paths } from '../../platform/paths.ts'
import { sealContact } from '../../platform/personal-data/contact.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Territory } from '../../platform/territories/contract.ts'
import { phaseAvailability } from '../consultations/phases.ts'
import { loadProposalFacts, type ProposalFacts } from '../proposals/facts.ts'
import { describeReferent } from './describe.ts'
import { ReferentIntent } from './intents.ts'
import { requireReferentsOpen, requireReferentTerritory } from './rules.ts'
import { insertReferent, type ReferentRow } from './store.ts'

export const referent: IntentKind<ReferentIntent> = {
  name: 'referent',
  schema: ReferentIntent,
  read: ({ proposition, ...rest }) => ({
    proposalId: proposition,
    coBuild: rest['co-construire'] === 'oui',
    experiment: rest.experimenter === 'oui',
  }),
  again: ({ proposalId }) => paths.referent(proposalId),
  takeBack: {
    text: 'Retirer cet engagement',
    at: ({ proposalId }) => paths.referentWithdrawal(proposalId),
  },
  asks: { inNameOf: 'territory', contact: true },

  async check(db, { proposalId }, now) {
    decide((await loadProposalFacts(db, [proposalId])).get(proposalId), now)
  },

  describe: describeReferent,

  async ruleAgainst(db, { proposalId }, { territory }) {
    const proposal = (await loadProposalFacts(db, [proposalId])).get(proposalId)
    const allowed = proposal?.consultation.rules.referentKinds.includes(territory.kind)
    return allowed ? undefined : 'grouping_cannot_be_referent'
  },

  async confirm(trx, acts, tools) {
    const ids = acts.map((act) => act.prepared.proposalId)
    const proposals = await loadProposalFacts(trx, ids)
    const outcomes: Outcome[] = []
    for (const act of acts) {
      const proposal = proposals.get(act.prepared.proposalId)
      const refusal = refusedBy(() => {
        const { rules } = decide(proposal, act.at).consultation
        requireReferentTerritory(act.capacity?.territory, rules.referentKinds)
      })
      outcomes.push(refusal ?? (await signUp(trx, act, tools)))
    }
    return outcomes
  },
}

function decide(proposal: ProposalFacts | undefined, now: string) {
  if (!proposal) return refuse('proposal_not_found')
  const availability = phaseAvailability(proposal.consultation.phases, 'referent', now)
  requireReferentsOpen({ decision: proposal.decision, availability })
  return proposal
}

async function signUp(trx: Trx, act: Act<ReferentIntent>, tools: ConfirmTools): Promise<Outcome> {
  const { capacity, prepared, participantId, contact, receipt, at } = act
  if (!capacity) return { state: 'refused', code: 'mandate_missing', facts: {} }
  const { territory } = capacity
  const { stored, isNew } = await insertReferent(trx, {
    proposal_id: prepared.proposalId,
    territory_id: territory.id,
    co_build: prepared.coBuild ? 1 : 0,
    experiment: prepared.experiment ? 1 : 0,
    contact: contact ? sealContact(contact, tools.seal) : null,
    participant_id: participantId,
    evidence: capacity.evidence,
    intent_id: prepared.id,
    site_key: prepared.site,
    receipt,
    recorded_at: at,
  })
  if (!isNew) return alreadyThere(stored, participantId, territory)
  await append(trx, [
    {
      kind: 'referent.signed_up',
      subject: prepared.proposalId,
      participantId,
      data: {
        receipt,
        territoryId: territory.id,
        territory: territory.label,
        coBuild: prepared.coBuild,
        experiment: prepared.experiment,
        site: prepared.site,
      },
      at,
    },
  ])
  return { state: 'confirmed', receipt, recordedAt: at, territory: territory.label }
}

function alreadyThere(
  stored: Pick<ReferentRow, 'participant_id' | 'receipt' | 'recorded_at' | 'intent_id'>,
  participantId: string,
  territory: Territory,
): Outcome {
  if (stored.participant_id !== participantId) {
    return {
      state: 'refused',
      code: 'territory_already_referent',
      facts: { territory: territory.label, since: stored.recorded_at },
    }
  }
  return {
    state: 'already_done',
    receipt: stored.receipt,
    recordedAt: stored.recorded_at,
    territory: territory.label,
    recordedBy: stored.intent_id,
  }
}
