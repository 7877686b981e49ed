// A territory engages itself, in its first-party window: once, whoever of its agents comes first.

import type { Act, ConfirmTools, Outcome } from '../../intents/kind.ts'
import { refused, refusedBy } from '../../intents/outcome.ts'
import type { Prepared } from '../../intents/prepared.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { sealContact } from '../../platform/personal-data/contact.ts'
import type { Territory } from '../../platform/territories/contract.ts'
import { kindsWith } from '../../platform/territories/kinds.ts'
import { loadProposalFacts } from '../proposals/facts.ts'
import type { Engagement, EngagementRow } from './engagement.ts'
import { requireOpenProposal } from './open.ts'

type OnProposal = Prepared & { proposalId: string }

/** Refuses what nobody could confirm now. */
export async function checkEngagement(
  db: Db,
  { proposalId }: Pick<OnProposal, 'proposalId'>,
  now: string,
) {
  requireOpenProposal((await loadProposalFacts(db, [proposalId])).get(proposalId), now)
}

/** Territories of its kind become referents themselves; of others, they join working groups. */
export async function mayBeReferent(
  db: Db,
  { proposalId }: Pick<OnProposal, 'proposalId'>,
  territory: Pick<Territory, 'id' | 'kind'>,
) {
  const proposal = (await loadProposalFacts(db, [proposalId])).get(proposalId)
  const kinds = proposal?.consultation.rules.referentKinds ?? []
  return kindsWith(kinds, territory).includes(territory.kind)
}

type Way<P extends OnProposal, Row extends EngagementRow> = {
  engagement: Engagement<Row>
  /** Refuses a territory of a kind that may not engage itself so. */
  requireTerritory: (territory: Territory | undefined, referentKinds: Territory['kind'][]) => void
  rowOf: (common: EngagementRow, prepared: P) => Row
}

/** One outcome an act, in their order. */
export async function confirmEngagements<P extends OnProposal, Row extends EngagementRow>(
  trx: Trx,
  acts: Act<P>[],
  tools: ConfirmTools,
  way: Way<P, Row>,
): Promise<Outcome[]> {
  const ids = acts.map((act) => act.prepared.proposalId)
  const proposals = await loadProposalFacts(trx, ids)
  const outcomes: Outcome[] = []
  for (const act of acts) {
    const proposal = proposals.get(act.prepared.proposalId)
    const refusal = refusedBy(() => {
      const { rules } = requireOpenProposal(proposal, act.at).consultation
      const territory = act.capacity?.territory
      way.requireTerritory(territory, kindsWith(rules.referentKinds, territory))
    })
    outcomes.push(refusal ?? (await engage(trx, act, tools, way)))
  }
  return outcomes
}

async function engage<P extends OnProposal, Row extends EngagementRow>(
  trx: Trx,
  { capacity, prepared, participantId, contact, receipt, at }: Act<P>,
  tools: ConfirmTools,
  { engagement, rowOf }: Way<P, Row>,
): Promise<Outcome> {
  if (!capacity) return refused('mandate_missing')
  const { id: territoryId, label: territory } = capacity.territory
  const common = {
    proposal_id: prepared.proposalId,
    territory_id: territoryId,
    contact: contact ? sealContact(contact, tools.seal) : null,
    participant_id: participantId,
    evidence: capacity.evidence,
    intent_id: prepared.id,
    site_key: prepared.site,
    receipt,
    recorded_at: at,
  }
  const { stored, isNew } = await engagement.insert(trx, rowOf(common, prepared))
  const { receipt: kept, recorded_at: recordedAt, intent_id: recordedBy } = stored
  if (!isNew && stored.participant_id !== participantId) {
    const facts = { territory, since: recordedAt }
    return refused(engagement.refusals.taken, facts)
  }
  if (!isNew) return { state: 'already_done', receipt: kept, recordedAt, territory, recordedBy }
  const told = { receipt, territoryId, territory, site: prepared.site }
  const fact = engagement.began(told, stored)
  await append(trx, [{ ...fact, subject: prepared.proposalId, participantId, at }])
  return { state: 'confirmed', receipt, recordedAt: at, territory }
}
