// May this territory sign up as referent? The only condition is to be a collectivité.
import { refuse } from '../../platform/refusal.ts'

type Kind = 'commune' | 'epci' | 'department' | 'region'

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
