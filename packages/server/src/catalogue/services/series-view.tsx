// Measures of impact over time: a curve to see, and beside it the table that says the same.
import { formatDate, formatNumber } from '../../platform/language/dates.ts'
import { Table } from '../../platform/layout/table.tsx'
import type { ServiceDetail } from './contract.ts'

type Series = ServiceDetail['series'][number]

export function ServiceSeries({ series }: Pick<ServiceDetail, 'series'>) {
  if (series.length === 0) return null
  return (
    <section>
      <h2>Impact dans le temps</h2>
      {series.map((one) => (
        <Table
          name={one.indicator}
          caption={
            <>
              {one.indicator}
              {one.unit && <small class="soft">en {one.unit}</small>}
              <Curve points={one.points} />
            </>
          }
          head={['Date', 'Valeur']}
        >
          <tbody>
            {one.points.toReversed().map(({ on, value }) => (
              <tr>
                <th scope="row" class="day">
                  {formatDate(on)}
                </th>
                <td class="number">{formatNumber(value)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      ))}
    </section>
  )
}

const width = 600
const height = 90

/** From zero, so that its slope does not exaggerate; hidden from those who have the table read. */
export function Curve({ points }: Pick<Series, 'points'>) {
  const [first, last] = [points[0], points.at(-1)]
  if (points.length < 2 || !first || !last) return null
  const from = Date.parse(first.on)
  const span = Date.parse(last.on) - from
  const values = points.map(({ value }) => value)
  const lowest = Math.min(0, ...values)
  const range = Math.max(0, ...values) - lowest || 1
  const place = ({ on, value }: Series['points'][number]) => {
    const x = 5 + ((Date.parse(on) - from) / span) * (width - 10)
    const y = height - 5 - ((value - lowest) / range) * (height - 10)
    return `${x.toFixed(1)},${y.toFixed(1)}`
  }
  return (
    <svg
      class="curve"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <polyline points={points.map(place).join(' ')} vector-effect="non-scaling-stroke" />
    </svg>
  )
}
