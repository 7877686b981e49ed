// What services measure: a line an indicator, with its curve and its latest value.

import { Curve } from '../../catalogue/services/series-view.tsx'
import { formatDate, formatNumber, plural } from '../../platform/language/dates.ts'
import { scrolls } from '../../platform/layout/table.tsx'
import { paths } from '../../platform/paths.ts'
import type { Report } from './contract.ts'
import { Downloads } from './data-table.tsx'
import { impactTable } from './service-tables.ts'

type Series = Report['impact'][number]

export function Impact({ report }: { report: Report }) {
  return (
    <div class="figures-table">
      <div class="table" {...scrolls(impactTable.title)}>
        <table>
          <caption>
            {impactTable.title}
            <small class="soft">La dernière valeur de chaque indicateur, et son évolution.</small>
          </caption>
          <thead>
            <tr>
              <th scope="col">Service</th>
              <th scope="col">Indicateur</th>
              <th scope="col">Évolution</th>
              <th scope="col" class="number">
                Dernière valeur
              </th>
            </tr>
          </thead>
          <tbody>
            {report.impact.map((series) => (
              <SeriesLine series={series} />
            ))}
          </tbody>
        </table>
      </div>
      <Downloads table={impactTable} report={report} />
    </div>
  )
}

function SeriesLine({ series }: { series: Series }) {
  const { service, indicator, unit, points } = series
  const last = points.at(-1)
  if (!last) return null
  return (
    <tr>
      <th scope="row">
        <a href={paths.service(service.id)}>{service.name}</a>
      </th>
      <td>{indicator}</td>
      <td class="evolution">
        {points.length > 1 ? (
          <div role="img" aria-label={evolution(series)}>
            <Curve points={points} />
          </div>
        ) : (
          <span class="soft">une seule mesure</span>
        )}
      </td>
      <td class="number">
        <strong>{formatNumber(last.value)}</strong> {unit}
        <small class="hint">{formatDate(last.on)}</small>
      </td>
    </tr>
  )
}

function evolution({ points }: Series) {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return ''
  const many = plural(points.length, 'mesure', 'mesures')
  const from = `${formatNumber(first.value)} le ${formatDate(first.on)}`
  return `De ${from} à ${formatNumber(last.value)} le ${formatDate(last.on)}, ${many}`
}
