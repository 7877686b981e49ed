// May this territory sign up as referent? The only condition is to be a collectivité.
import { Refusal, refuse } from '../../platform/refusal.ts'

type Kind = 'commune' | 'epci' | 'department' | 'region'

type Facts = {
  decision: 'kept' | 'not_kept' | null
  availability: {
    open: boolean
    reason: string | null
    opensAt: string | null
    closesAt: string | null
  }
}

export function requireReferentsOpen({ decision, availability }: Facts) {
  if (decision !== 'kept') refuse('proposal_not_kept')
  if (availability.open) return
  throw new Refusal('referent_not_open', {
    reason: availability.reason ?? 'closed',
    opensAt: availability.opensAt ?? '',
    closesAt: availability.closesAt ?? '',
  })
}

/** No selection, any number of proposals; groupings join working groups instead. */
export function requireReferentTerritory(
  territory: { kind: Kind; label: string; endedOn: string | null } | undefined,
  referentKinds: Kind[],
) {
  if (!territory) return refuse('mandate_missing')
  if (territory.endedOn) refuse('territory_ended', { territory: territory.label })
  if (!referentKinds.includes(territory.kind)) {
    refuse('grouping_cannot_be_referent', { territory: territory.label })
  }
}
