// Recording supports: many confirmed intents decided and written at once.

import type { Act, IntentKind, Outcome } from '../../intents/kind.ts'
import { doneByAnother, refused, refusedBy, supporterOf } from '../../intents/outcome.ts'
import { heldByReceipts } from '../../intents/reviews-store.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { kindsWith } from '../../platform/territories/kinds.ts'
import { phaseAvailability } from '../consultations/phases.ts'
import { loadProposalFacts, type ProposalFacts } from '../proposals/facts.ts'
import { describeSupport } from './describe.ts'
import { holdSuspicious, recordHeld } from './hold-for-review.ts'
import { SupportIntent } from './intents.ts'
import { whyAway } from './merge-store.ts'
import { requireOpen, requireSupportAllowed, type TerritoryKind } from './rules.ts'
import {
  changeTallies,
  findSupports,
  insertSupports,
  type SupportRow,
  supportKey,
} from './store.ts'
import { tallyChanges } from './tally.ts'

export const support: IntentKind<SupportIntent> = {
  name: 'support',
  schema: SupportIntent,
  read: ({ proposition }) => ({ proposalId: proposition }),
  again: ({ proposalId }) => paths.support(proposalId),
  takeBack: {
    text: 'Retirer ce soutien',
    at: ({ proposalId }) => paths.supportWithdrawal(proposalId),
  },
  isTraced: true,
  reviews: heldByReceipts,
  asks: { inNameOf: 'choose', contact: false },

  async check(db, { proposalId }, now) {
    requireSupportable((await loadProposalFacts(db, [proposalId])).get(proposalId), now)
  },

  describe: describeSupport,

  async already(db, { proposalId }, by) {
    const wanted = { proposal_id: proposalId, supporter: `territory:${by.territory.id}` }
    const row = (await findSupports(db, [wanted])).get(supportKey(wanted))
    return doneByAnother(row, 'territory_already_supports', by)
  },

  async ruleAgainst(db, { proposalId }, { territory }) {
    const proposal = (await loadProposalFacts(db, [proposalId])).get(proposalId)
    return isCounted(proposal, territory) ? undefined : 'grouping_cannot_support'
  },

  async confirm(trx, acts, { suspicion }) {
    const proposals = await loadProposalFacts(
      trx,
      acts.map((act) => act.prepared.proposalId),
    )
    const refusals = acts.map((act) => refusalOf(act, proposals.get(act.prepared.proposalId)))
    const open = acts.filter((_, position) => !refusals[position])
    const held = await holdSuspicious(trx, open, suspicion)
    const allowed = open.filter((act) => !held.outcomes.has(act))
    const { inserted, stored } = await insertSupports(trx, onePerSupporter(allowed.map(toRow)))
    const fresh = allowed.filter((act) => inserted.has(act.receipt))
    await count(trx, fresh, [...held.outcomes.keys()])
    await recordHeld(trx, held)
    return acts.map(
      (act, position) => refusals[position] ?? held.outcomes.get(act) ?? outcomeOf(act, stored),
    )
  },
}

/** Whoever asks. */
export function requireSupportable(proposal: ProposalFacts | undefined, now: string) {
  if (!proposal) return refuse('proposal_not_found')
  if (proposal.mergedInto) refuse('proposal_merged')
  requireOpen(phaseAvailability(proposal.consultation.phases, 'support', now))
}

export function isCounted(
  proposal: ProposalFacts | undefined,
  territory: { id: string; kind: TerritoryKind },
) {
  const kinds = proposal?.consultation.rules.supportingKinds ?? []
  return kindsWith(kinds, territory).includes(territory.kind)
}

function refusalOf(act: Act<SupportIntent>, proposal: ProposalFacts | undefined) {
  return refusedBy(() => {
    if (!proposal) return refuse('proposal_not_found')
    if (proposal.mergedInto) refuse('proposal_merged')
    const { phases, rules } = proposal.consultation
    requireSupportAllowed({
      residentsSupport: rules.residentsSupport,
      supportingKinds: kindsWith(rules.supportingKinds, act.capacity?.territory),
      availability: phaseAvailability(phases, 'support', act.at),
      territory: act.capacity?.territory,
      proof: act.proof,
    })
  })
}

async function count(trx: Trx, fresh: Act<SupportIntent>[], held: Act<SupportIntent>[]) {
  const changes = tallyChanges({
    come: fresh.map(toRow),
    // In no count, and yet of a proposal that must still be there.
    held: held.map(({ prepared }) => prepared.proposalId),
  })
  await changeTallies(trx, changes)
  // Whoever took these tallies first has merged the proposal, or taken it from the public.
  const away = await whyAway(
    trx,
    changes.map((change) => change.proposal_id),
  )
  if (away) refuse(away)
  await append(
    trx,
    fresh.map((act) => ({
      kind: 'support.recorded',
      subject: act.prepared.proposalId,
      participantId: act.participantId,
      data: {
        receipt: act.receipt,
        kind: act.capacity ? 'territory' : 'resident',
        territoryId: act.capacity?.territory.id ?? null,
        territory: act.capacity?.territory.label ?? null,
        site: act.prepared.site,
        ...(act.together && { together: act.together }),
      },
      at: act.at,
    })),
  )
}

function outcomeOf(act: Act<SupportIntent>, stored: Map<string, SupportRow>): Outcome {
  const wanted = toRow(act)
  const row = stored.get(supportKey(wanted))
  if (!row) throw new Error('A support that was neither stored nor refused.')
  const territory = act.capacity?.territory.label ?? null
  if (territory && row.participant_id !== act.participantId) {
    return refused('territory_already_supports', { territory, since: row.recorded_at })
  }
  const isNew = row.receipt === act.receipt
  return {
    state: isNew ? 'confirmed' : 'already_done',
    receipt: row.receipt,
    recordedAt: row.recorded_at,
    territory,
    ...(!isNew && { recordedBy: row.intent_id }),
  }
}

function toRow(act: Act<SupportIntent>): SupportRow {
  return {
    proposal_id: act.prepared.proposalId,
    supporter: supporterOf(act),
    kind: act.capacity ? 'territory' : 'resident',
    territory_id: act.capacity?.territory.id ?? null,
    participant_id: act.participantId,
    evidence: act.capacity?.evidence ?? act.proof,
    intent_id: act.prepared.id,
    site_key: act.prepared.site,
    receipt: act.receipt,
    recorded_at: act.at,
    given_on: null,
  }
}

function onePerSupporter(rows: SupportRow[]) {
  return [...new Map(rows.toReversed().map((row) => [supportKey(row), row])).values()].reverse()
}
