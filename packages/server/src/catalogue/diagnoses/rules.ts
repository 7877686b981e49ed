// May this territory ask for a diagnosis? By its population, under the threshold of its kind.
import { refuse } from '../../platform/refusal.ts'
import type { DiagnosisEligibility } from './contract.ts'
import type { Thresholds } from './settings.ts'

export type Populated = {
  kind: 'commune' | 'epci' | 'department' | 'region'
  municipal: number | null
  total: number | null
  endedOn: string | null
}

export type Eligibility = Pick<
  DiagnosisEligibility,
  'eligible' | 'reason' | 'population' | 'populationKind' | 'threshold' | 'comparison'
>

const nothing = { population: null, populationKind: null, threshold: null, comparison: null }

export function eligibility(territory: Populated, thresholds: Thresholds): Eligibility {
  const { kind } = territory
  if (kind !== 'commune' && kind !== 'epci') {
    return { ...nothing, eligible: false, reason: 'kind_not_concerned' }
  }
  const { threshold, comparison, population: wanted } = thresholds[kind]
  const compared = figure(territory, wanted)
  const facts = { ...nothing, ...compared, threshold, comparison }
  if (territory.endedOn) return { ...facts, eligible: false, reason: 'territory_ended' }
  if (!compared) return { ...facts, eligible: false, reason: 'population_unknown' }
  const { population } = compared
  const eligible = comparison === '<' ? population < threshold : population <= threshold
  return { ...facts, eligible, reason: eligible ? 'under_threshold' : 'over_threshold' }
}

/** The population that is wanted; the other one, and said so, where the source lacks it. */
function figure(territory: Populated, wanted: 'municipal' | 'total') {
  const other = wanted === 'municipal' ? 'total' : 'municipal'
  for (const populationKind of [wanted, other] as const) {
    const population = territory[populationKind]
    if (population !== null) return { population, populationKind }
  }
  return undefined
}

export function requireEligible(
  { eligible, reason, population, populationKind, threshold, comparison }: Eligibility,
  territory: string,
) {
  if (eligible) return
  if (reason === 'territory_ended') refuse('territory_ended', { territory })
  if (reason === 'kind_not_concerned') refuse('diagnosis_kind_not_concerned', { territory })
  if (reason === 'population_unknown') refuse('diagnosis_population_unknown', { territory })
  refuse('diagnosis_not_eligible', {
    territory,
    population: population ?? 0,
    populationKind: populationKind ?? '',
    threshold: threshold ?? 0,
    comparison: comparison ?? '',
  })
}

/** Someone acts for the very territory that the request names. */
export function requireSameTerritory(
  capacity: { territory: { id: string; label: string } } | undefined,
  territoryId: string,
) {
  if (!capacity) return refuse('mandate_missing')
  const { id, label: territory } = capacity.territory
  if (id !== territoryId) refuse('mandate_elsewhere', { territory })
}
