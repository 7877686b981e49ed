// May this support be recorded, and in whose name? Rules of the 2021 consultation by default.

import { refuse } from '../../platform/refusal.ts'
import { closedFacts, type PhaseAvailability } from '../consultations/phases.ts'

export type TerritoryKind = 'commune' | 'epci' | 'department' | 'region'

type Facts = {
  availability: PhaseAvailability
  supportingKinds: TerritoryKind[]
  residentsSupport: boolean
  territory: { kind: TerritoryKind; label: string; endedOn: string | null } | undefined
  proof: 'email' | 'pro_connect' | 'france_connect'
}

/** Refuses with the rule that says so. */
export function requireSupportAllowed({ availability, territory, proof, ...rules }: Facts) {
  requireOpen(availability)
  if (!territory) {
    if (!rules.residentsSupport) refuse('residents_cannot_support')
    // A work account says nothing of where its holder lives.
    if (proof === 'pro_connect') refuse('resident_proof_missing')
    return
  }
  if (territory.endedOn) refuse('territory_ended', { territory: territory.label })
  if (!rules.supportingKinds.includes(territory.kind)) {
    refuse('grouping_cannot_support', { territory: territory.label })
  }
}

export function requireOpen(availability: Facts['availability']) {
  if (availability.open) return
  refuse('support_not_open', closedFacts(availability))
}
