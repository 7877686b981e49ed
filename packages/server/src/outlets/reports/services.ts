// Services of a report: by stage, by openness of their code, where they are used, what they measure.
import { stages } from '../../catalogue/services/shapes.ts'
import type { Report } from './contract.ts'
import type { findDeployments, findMeasures, ReportService } from './service-store.ts'

type Deployments = Awaited<ReturnType<typeof findDeployments>>
type Measures = Awaited<ReturnType<typeof findMeasures>>

export function services(all: ReportService[], deployments: Deployments): Report['services'] {
  const having = (test: (service: ReportService) => boolean) => all.filter(test).length
  return {
    total: all.length,
    accelerated: having(({ accelerated }) => accelerated),
    used: new Set(deployments.map((one) => one.service_id)).size,
    stages: stages.map((stage) => ({ stage, services: having((one) => one.stage === stage) })),
    code: {
      open: having(({ openness }) => openness === 'open'),
      opening: having(({ openness }) => openness === 'opening'),
      closed: having(({ openness }) => openness === 'closed'),
      unknown: having(({ openness }) => openness === 'unknown'),
    },
    deployments: {
      total: deployments.length,
      territories: new Set(deployments.map((one) => one.territory_id)).size,
      undated: deployments.filter(({ since }) => since === null).length,
      years: deploymentYears(deployments),
    },
  }
}

/** Every year from the first dated one to the last, those without any too. */
function deploymentYears(deployments: Deployments) {
  const years = deployments.flatMap(({ since }) => (since ? [Number(since.slice(0, 4))] : []))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  if (years.length === 0) return []
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const year = first + at
    return {
      year,
      added: years.filter((one) => one === year).length,
      total: years.filter((one) => one <= year).length,
    }
  })
}

export function impact(all: ReportService[], measures: Measures): Report['impact'] {
  const series = Map.groupBy(measures, (one) => `${one.service_id} ${one.indicator}`)
  return all.flatMap(({ id, name }) =>
    [...series.values()].flatMap((points) => {
      const last = points.at(-1)
      if (last?.service_id !== id) return []
      return {
        service: { id, name },
        indicator: last.indicator,
        unit: last.unit,
        points: points.map((one) => ({ on: one.measured_on, value: Number(one.value) })),
      }
    }),
  )
}
