// A service with its whole life, as the API and its page show it.
import type { ServiceDetail } from './contract.ts'
import { shownAsKept } from './fields.ts'
import { presentService, type ServiceView } from './present.ts'
import type { ServiceRelations } from './store.ts'
import type { Measure, ServiceValues } from './values.ts'

type Life = Omit<ServiceValues, 'contributions'> & Pick<ServiceDetail, 'contributions'>

export function presentDetail(
  found: ServiceRelations,
  { contributions, ...values }: Life,
  view: ServiceView,
): ServiceDetail {
  const { releaseVersion: version, releaseOn: on } = values
  const { sponsor, question, findings, outcome } = values
  const since = new Map(values.deployments.map((one) => [one.territoryId, one.since]))
  return {
    ...presentService(found, view),
    ...shownAsKept.parse(values),
    release: version || on ? { version, on } : null,
    stages: values.stages,
    acceleration: values.accelerated ? { since: values.acceleratedSince } : null,
    contributions,
    roadmap: values.roadmap,
    grants: values.grants,
    grantedCents: values.grants.reduce((sum, { amountCents }) => sum + amountCents, 0),
    series: seriesOf(values.measures),
    deployments: found.territories.map((territory) => ({
      territory,
      since: since.get(territory.id) ?? null,
    })),
    investigation:
      sponsor || question || findings || outcome ? { sponsor, question, findings, outcome } : null,
  }
}

/** Measures by indicator, oldest first; the latest unit names them all. */
function seriesOf(measures: Measure[]): ServiceDetail['series'] {
  const byIndicator = Map.groupBy(measures, ({ indicator }) => indicator)
  return [...byIndicator].map(([indicator, points]) => {
    const ordered = points.toSorted((a, b) => (a.on < b.on ? -1 : 1))
    return {
      indicator,
      unit: ordered.at(-1)?.unit ?? '',
      points: ordered.map(({ on, value }) => ({ on, value })),
    }
  })
}
