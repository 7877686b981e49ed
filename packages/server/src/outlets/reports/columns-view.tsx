// Columns over years, drawn by the server: each with its figure above and its year below.
import { formatNumber } from '../../platform/language/dates.ts'

type Year = { year: number; total: number; added: number }
type Props = { id: string; title: string; years: Year[] }

const height = 180
const top = 26
const foot = 26

/** The year's own part stands on what was there before. */
export function Columns({ id, title, years }: Props) {
  const greatest = Math.max(1, ...years.map(({ total }) => total))
  const tall = height - top - foot
  const step = 100 / Math.max(1, years.length)
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <svg
        class="columns-chart"
        role="img"
        aria-labelledby={`${id}-titre`}
        aria-describedby={`${id}-desc`}
        width="100%"
        height={height}
      >
        <title id={`${id}-titre`}>{title}</title>
        <desc id={`${id}-desc`}>
          {years.map(({ year, total, added }) => yearWords(year, total, added)).join(' ; ')}.
        </desc>
        <line class="axis" x1="0" x2="100%" y1={height - foot} y2={height - foot} />
        {years.map(({ year, total, added }, at) => {
          const [whole, before] = [(total / greatest) * tall, ((total - added) / greatest) * tall]
          const place = { x: `${(at + 0.2) * step}%`, width: `${step * 0.6}%` }
          const middle = `${(at + 0.5) * step}%`
          const y = height - foot - whole
          return (
            <>
              <rect class="fill solid" {...place} y={height - foot - before} height={before} />
              <rect
                class="fill hatched"
                fill="url(#hachures)"
                {...place}
                y={y}
                height={whole - before}
              />
              <text x={middle} y={y - 8} text-anchor="middle">
                {formatNumber(total)}
              </text>
              <text class="soft" x={middle} y={height - 6} text-anchor="middle">
                {year}
              </text>
            </>
          )
        })}
      </svg>
      <p class="soft">Hachuré : les déploiements de l’année ; plein : ceux des années d’avant.</p>
    </figure>
  )
}

function yearWords(year: number, total: number, added: number) {
  return `${year} : ${formatNumber(total)}, dont ${formatNumber(added)} dans l’année`
}
