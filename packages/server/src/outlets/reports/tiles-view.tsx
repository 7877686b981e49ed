// A map of tiles, drawn by the server: a tile a département, its code, its figure, darker with it.
import { formatNumber } from '../../platform/language/dates.ts'
import { classBounds, classOf } from './classes.ts'
import type { Report } from './contract.ts'
import { tileColumns, tilePlaces, tileRows } from './tile-places.ts'

type Department = Report['participation']['departments'][number]
const title = 'Collectivités participantes, par département'
const size = 44
const gap = 4
const side = size - gap

export function Tiles({ id, departments }: { id: string; departments: Department[] }) {
  const bounds = classBounds(departments.map(({ participants }) => participants))
  const byCode = new Map(departments.map((one) => [one.code, one]))
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <svg
        class="tiles"
        role="img"
        aria-labelledby={`${id}-titre`}
        aria-describedby={`${id}-desc`}
        viewBox={`-1 -1 ${tileColumns * size - gap + 2} ${tileRows * size - gap + 2}`}
      >
        <title id={`${id}-titre`}>{title}</title>
        <desc id={`${id}-desc`}>{description(departments)}</desc>
        {[...tilePlaces].map(([code, { row, column }]) => (
          <Tile
            code={code}
            participants={byCode.get(code)?.participants ?? 0}
            bounds={bounds}
            x={column * size}
            y={row * size}
          />
        ))}
      </svg>
      <TilesLegend bounds={bounds} />
      <p class="soft">
        Une case par département, rangées à peu près comme sur une carte ; l’outre-mer est sur la
        dernière ligne.
      </p>
    </figure>
  )
}

type TileProps = { code: string; participants: number; bounds: number[]; x: number; y: number }

function Tile({ code, participants, bounds, x, y }: TileProps) {
  const middle = x + side / 2
  return (
    <g class={`tile class-${classOf(participants, bounds)}`}>
      <rect x={x} y={y} width={side} height={side} rx="5" />
      <text class="code" x={middle} y={y + 18} text-anchor="middle">
        {code}
      </text>
      <text class="value" x={middle} y={y + 34} text-anchor="middle">
        {formatNumber(participants)}
      </text>
    </g>
  )
}

function TilesLegend({ bounds }: { bounds: number[] }) {
  const ranges = bounds.map((bound, at) => {
    const from = (bounds[at - 1] ?? 0) + 1
    return from === bound ? formatNumber(bound) : `${formatNumber(from)} à ${formatNumber(bound)}`
  })
  return (
    <ul class="legend">
      {['aucune', ...ranges].map((range, at) => (
        <li>
          <svg
            class={`swatch tile class-${at}`}
            width="20"
            height="20"
            aria-hidden="true"
            focusable="false"
          >
            <rect x="1" y="1" width="18" height="18" rx="3" />
          </svg>
          <span>{range}</span>
        </li>
      ))}
    </ul>
  )
}

/** The ten where most take part; the table says all. */
function description(departments: Department[]) {
  const first = departments
    .filter(({ code, participants }) => code !== null && participants > 0)
    .toSorted((a, b) => b.participants - a.participants)
    .slice(0, 10)
  if (first.length === 0) return 'Aucune collectivité ne participe encore.'
  const words = first.map(({ name, participants }) => `${name} ${formatNumber(participants)}`)
  return `Les plus nombreuses : ${words.join(', ')}. Le tableau donne tous les départements.`
}
