// Decisions on reports: which years there are, and what a figure of a year counts.
import { refuse } from '../../platform/refusal.ts'

/** What happened before `end` counts; on days, what happened before `endDay`. */
export type Period = { year: number | null; end: string | null; endDay: string | null }

export const wholeLife: Period = { year: null, end: null, endDay: null }

/** Years end at midnight in Paris, which is an hour ahead of UTC in winter. */
function yearInParis(instant: string) {
  return new Date(Date.parse(instant) + 3_600_000).getUTCFullYear()
}

/** From the year in which something first happened to the present one. */
export function reportYears(beginnings: string[], now: string): number[] {
  const first = Math.min(...beginnings.map(yearInParis))
  const last = yearInParis(now)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
}

export function requirePeriod(year: number | undefined, years: number[]): Period {
  if (year === undefined) return wholeLife
  if (!years.includes(year)) {
    refuse('report_year_unknown', { first: years[0] ?? '', last: years.at(-1) ?? '' })
  }
  return { year, end: `${year}-12-31T23:00:00.000Z`, endDay: `${year + 1}-01-01` }
}

/** The last moment that is counted: the present year has not ended. */
export function asOf({ end }: Period, now: string) {
  return end === null || end > now ? now : end
}
