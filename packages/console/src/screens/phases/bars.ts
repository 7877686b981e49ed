// Dates → places on a line of months, in hundredths of its width.

export type Span = { opensAt: string; closesAt: string | null }

export type Line = { from: number; to: number; months: readonly { at: Date; left: number }[] }

const least = 3

/** From the month of the earliest date to the end of that of the last; today is always on it. */
export function lineOf(spans: readonly Span[], now: Date): Line {
  const dates = spans.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt ?? opensAt])
  const moments = [now.getTime(), ...dates.map((date) => new Date(date).getTime())]
  const first = monthOf(new Date(Math.min(...moments)))
  const last = monthOf(new Date(Math.max(...moments)))
  const count = Math.max(least, monthsBetween(first, last) + 1)
  const from = first.getTime()
  const to = later(first, count).getTime()
  const months = Array.from({ length: count }, (_, index) => {
    const at = later(first, index)
    return { at, left: placeOf(at, { from, to }) }
  })
  return { from, to, months }
}

/** Where a moment stands; the edge, when it is beyond. */
export function placeOf(at: Date, { from, to }: Pick<Line, 'from' | 'to'>) {
  const part = (at.getTime() - from) / (to - from)
  return Math.round(Math.min(1, Math.max(0, part)) * 10_000) / 100
}

/** One without an end goes on to the edge. */
export function barOf({ opensAt, closesAt }: Span, line: Line) {
  const left = placeOf(new Date(opensAt), line)
  const right = closesAt ? placeOf(new Date(closesAt), line) : 100
  return { left, width: Math.max(0, Math.round((right - left) * 100) / 100) }
}

const monthOf = (date: Date) => new Date(date.getFullYear(), date.getMonth(), 1)
const later = (date: Date, months: number) =>
  new Date(date.getFullYear(), date.getMonth() + months, 1)
const monthsBetween = (one: Date, other: Date) =>
  (other.getFullYear() - one.getFullYear()) * 12 + other.getMonth() - one.getMonth()
