// Territories, whether they may ask for a diagnosis, and the sites of some.
import { pageAddress } from '../../page-address.ts'
import * as paths from '../../paths.ts'
import type { DiagnosisEligibility, Territory } from '../../types.ts'
import type { Answers, Ask } from '../answers.ts'
import { refuse } from '../refused.ts'
import { home } from '../sample.ts'
import { found, holds } from './find.ts'

/** The programme's own: fewer inhabitants than this. */
const thresholds: Partial<Record<Territory['kind'], number>> = { commune: 3500, epci: 15_000 }

export const territoryAnswers: Answers = {
  searchTerritories: ({ world, query }) => ({
    items: world.territories
      .filter(({ kind }) => !query.kind || kind === query.kind)
      .filter(({ label, code, siren, postcodes }) =>
        holds([label, code, siren, ...postcodes].join(' '), query.q),
      )
      .slice(0, Number(query.limit ?? 10)),
  }),
  getTerritory: (ask) => territoryOf(ask, ask.params.id),
  getDiagnosisEligibility: (ask) => eligibilityOf(territoryOf(ask, ask.query.territory)),
  getSite: ({ world, params }) => {
    if (world.revokedKeys.includes(params.key ?? '')) refuse('site_key_revoked')
    return found(
      world.sites.find(({ key }) => key === params.key),
      'site_not_found',
    )
  },
}

export function territoryOf({ world }: Pick<Ask, 'world'>, id: string | undefined) {
  return found(
    world.territories.find((one) => one.id === id),
    'territory_not_found',
  )
}

export function eligibilityOf(territory: Territory): Omit<DiagnosisEligibility, 'territory'> & {
  territory: Territory
} {
  const { population } = territory
  const threshold = thresholds[territory.kind] ?? null
  const reason = reasonOf(territory, threshold)
  return {
    territory,
    reason,
    population,
    threshold,
    eligible: reason === 'under_threshold',
    populationKind: population === null ? null : 'municipal',
    comparison: threshold === null ? null : '<',
    source: 'Populations du monde simulé',
    url: pageAddress(home, paths.diagnosis, territory.id),
  }
}

function reasonOf({ population, endedOn }: Territory, threshold: number | null) {
  if (threshold === null) return 'kind_not_concerned'
  if (endedOn) return 'territory_ended'
  if (population === null) return 'population_unknown'
  return population < threshold ? 'under_threshold' : 'over_threshold'
}
