// Receiving contributions: many confirmed intents decided and written at once.

import type { Act, IntentKind, Outcome } from '../../intents/kind.ts'
import { refusedBy } from '../../intents/outcome.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { findTerritories } from '../../platform/territories/store.ts'
import { intakeOf } from '../consultations/kinds.ts'
import { phaseAvailability } from '../consultations/phases.ts'
import { allConsultations } from '../consultations/store.ts'
import { receivedFrom } from './author-store.ts'
import { describeContribution } from './describe.ts'
import { ContributionIntent } from './intents.ts'
import { isOneOfMany, markSuspicious } from './mark.ts'
import { requireAuthorAllowance, requireReceivable } from './rules.ts'
import { insertContributions, type NewContribution } from './store.ts'

export const contribution: IntentKind<ContributionIntent> = {
  name: 'contribution',
  schema: ContributionIntent,
  // Its own page reads it, whole.
  read: () => ({}),
  again: () => paths.contribute(),
  isTraced: true,
  // Signed by oneself; an official mailbox of its territory is worth recording.
  proves: ({ contribution }) => contribution.territoryId,
  asks: { inNameOf: 'oneself', contact: false },

  async check(db, prepared, now) {
    decideOn(prepared, now, await loadGround(db, [prepared]))
  },

  describe: describeContribution,

  async confirm(trx, acts, { uuid, suspicion, holdAll }) {
    // Held, then counted: those of two processes would each find room.
    await holdAll(
      trx,
      acts.map(({ participantId }) => `contributions of ${participantId}`),
    )
    const sent = await sentLately(trx, acts)
    const ground = await loadGround(
      trx,
      acts.map((act) => act.prepared),
    )
    const decided = acts.map((act) => ({
      act,
      id: uuid(),
      refusal: refusedBy(() => {
        decideOn(act.prepared, act.at, ground)
        countIn(sent, act)
      }),
    }))
    const received = decided.filter((one) => !one.refusal)
    await insertContributions(
      trx,
      received.map(({ act, id }) => ({
        ...toRow(act, id),
        awaits_team: isOneOfMany(act, sent) ? 1 : 0,
      })),
    )
    await markSuspicious(trx, received, { rules: suspicion, sent })
    await append(
      trx,
      received.map(({ act, id }) => ({
        kind: 'contribution.received',
        subject: id,
        participantId: act.participantId,
        data: {
          receipt: act.receipt,
          title: act.prepared.contribution.title,
          site: act.prepared.site,
        },
        at: act.at,
      })),
    )
    return decided.map(({ act, id, refusal }): Outcome => {
      if (refusal) return refusal
      return {
        state: 'confirmed',
        receipt: act.receipt,
        recordedAt: act.at,
        territory: ground.territories.get(act.prepared.contribution.territoryId)?.label ?? null,
        contributionId: id,
      }
    })
  },
}

type Sent = Awaited<ReturnType<typeof sentLately>>

async function sentLately(trx: Trx, acts: Act[]) {
  const earliest = Math.min(...acts.map(({ at }) => Date.parse(at)))
  const since = new Date(earliest - 86_400_000).toISOString()
  return receivedFrom(
    trx,
    acts.map(({ participantId }) => participantId),
    since,
  )
}

/** Those of this very moment count as those before. */
function countIn(sent: Sent, { participantId, at }: Act) {
  const own = sent.get(participantId) ?? []
  requireAuthorAllowance(own, at)
  sent.set(participantId, [...own, at])
}

type Draft = Pick<ContributionIntent, 'consultationId' | 'contribution'>
type Ground = Awaited<ReturnType<typeof loadGround>>

/** What deciding on these needs to know. */
export async function loadGround(db: Db | Trx, drafts: Draft[]) {
  const wanted = drafts.map((one) => one.contribution.territoryId)
  return {
    consultations: await allConsultations(db),
    territories: await findTerritories(db, [...new Set(wanted)]),
  }
}

export function decideOn(
  { consultationId, contribution: draft }: Draft,
  now: string,
  { consultations, territories }: Ground,
) {
  const consultation = consultations.find((one) => one.id === consultationId)
  if (!consultation) return refuse('consultation_not_found')
  requireReceivable({
    availability: phaseAvailability(consultation.phases, intakeOf[consultation.kind], now),
    themes: consultation.themes,
    themeId: draft.themeId,
    territory: territories.get(draft.territoryId),
  })
}

type Received = Act & { prepared: Draft & Pick<ContributionIntent, 'site' | 'id'> }

export function toRow(act: Received, id: string): NewContribution {
  const { contribution: draft, consultationId, site, id: intentId } = act.prepared
  const service = draft.kind === 'service' ? draft : undefined
  // The mailbox proves the territory only when it is an official one of that very territory.
  const proved = act.capacity?.territory.id === draft.territoryId ? act.capacity : undefined
  return {
    id,
    consultation_id: consultationId,
    kind: draft.kind,
    theme_id: draft.themeId,
    territory_id: draft.territoryId,
    profile: draft.profile,
    function: draft.function ?? '',
    title: draft.title,
    text: draft.text,
    service_url: service?.serviceUrl ?? null,
    code_openness: service?.codeOpenness ?? null,
    funding_use: service?.fundingUse ?? null,
    state: 'received',
    evidence: proved?.evidence ?? act.proof,
    participant_id: act.participantId,
    intent_id: intentId,
    site_key: site,
    receipt: act.receipt,
    received_at: act.at,
  }
}
