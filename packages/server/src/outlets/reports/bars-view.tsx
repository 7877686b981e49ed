// Bars drawn by the server: one a line, in parts told apart by their pattern, each with its figure.
import { formatNumber } from '../../platform/language/dates.ts'

/** How a part is filled: never by a colour alone. */
export type Look = 'solid' | 'hatched' | 'dotted' | 'empty'

export type Part = { label: string; value: number; look: Look }
type Line = { label: string; parts: Part[]; text?: string }

type BarsProps = {
  id: string
  title: string
  lines: Line[]
  /** What a whole line stands for; left out: the greatest one. */
  whole?: number
}

/** The labels are texts beside the bars, so that they wrap; together they are one picture. */
export function Bars({ id, title, lines, whole }: BarsProps) {
  const greatest = whole ?? Math.max(1, ...lines.map(totalOf))
  const parts = lines[0]?.parts ?? []
  return (
    <figure class="chart">
      <figcaption id={`${id}-titre`}>{title}</figcaption>
      <div class="bars" role="img" aria-labelledby={`${id}-titre`} aria-describedby={`${id}-desc`}>
        {lines.map((line) => (
          <div class="bar">
            <span class="bar-label">{line.label}</span>
            <BarLine parts={line.parts} whole={greatest} />
            <span class="bar-figure">{line.text ?? formatNumber(totalOf(line))}</span>
          </div>
        ))}
      </div>
      <p id={`${id}-desc`} class="visually-hidden">
        {lines.map(lineWords).join(' ; ')}.
      </p>
      {parts.length > 1 && <Legend parts={parts.map((part) => ({ ...part, value: undefined }))} />}
    </figure>
  )
}

type StackProps = { id: string; title: string; parts: Part[]; text?: (value: number) => string }

/** One whole and its parts, named under it with their figures. */
export function Stack({ id, title, parts, text = formatNumber }: StackProps) {
  const whole = Math.max(1, totalOf({ parts }))
  const shown = parts.filter(({ value }) => value > 0)
  return (
    <figure class="chart stack">
      <figcaption id={`${id}-titre`}>{title}</figcaption>
      <div role="img" aria-labelledby={`${id}-titre`} aria-describedby={`${id}-desc`}>
        <BarLine parts={shown} whole={whole} />
      </div>
      <p id={`${id}-desc`} class="visually-hidden">
        {parts.map(({ label, value }) => `${label} : ${text(value)}`).join(' ; ')}.
      </p>
      <Legend parts={parts.map((part) => ({ ...part, value: text(part.value) }))} />
    </figure>
  )
}

function BarLine({ parts, whole }: { parts: Part[]; whole: number }) {
  let from = 0
  return (
    <svg class="bar-line" width="100%" height="20" aria-hidden="true" focusable="false">
      {parts.map(({ value, look }) => {
        const x = (from / whole) * 100
        from += value
        return <Fill look={look} x={x} width={(value / whole) * 100} />
      })}
    </svg>
  )
}

function Fill({ look, x, width }: { look: Look; x: number; width: number }) {
  if (width <= 0) return null
  const place = { x: `${x.toFixed(2)}%`, width: `${width.toFixed(2)}%`, height: '100%' }
  return <rect class={`fill ${look}`} {...place} fill={fills[look]} />
}

const fills: Record<Look, string | undefined> = {
  solid: undefined,
  empty: undefined,
  hatched: 'url(#hachures)',
  dotted: 'url(#points)',
}

type Named = { label: string; look: Look; value: string | undefined }

function Legend({ parts }: { parts: Named[] }) {
  return (
    <ul class="legend">
      {parts.map(({ label, look, value }) => (
        <li>
          <svg class="swatch" width="20" height="20" aria-hidden="true" focusable="false">
            <Fill look={look} x={0} width={100} />
          </svg>
          <span>
            {value !== undefined && <strong>{value}</strong>} {label}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Once a page: what hatched and dotted parts are filled with. */
export function Patterns() {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="hachures" width="7" height="7" patternUnits="userSpaceOnUse">
          <rect class="ground" width="7" height="7" />
          <path class="ink" d="M-1 8 8 -1M-2 2 2 -2M5 9 9 5" />
        </pattern>
        <pattern id="points" width="7" height="7" patternUnits="userSpaceOnUse">
          <rect class="ground" width="7" height="7" />
          <circle class="dot" cx="3.5" cy="3.5" r="1.6" />
        </pattern>
      </defs>
    </svg>
  )
}

function totalOf({ parts }: { parts: Part[] }) {
  return parts.reduce((sum, { value }) => sum + value, 0)
}

function lineWords({ label, parts, text }: Line) {
  const figures =
    parts.length > 1
      ? parts.map((part) => `${part.label} ${formatNumber(part.value)}`).join(', ')
      : (text ?? formatNumber(totalOf({ parts })))
  return `${label} : ${figures}`
}
