// Dates of phases, as one reads them.
import { clock } from '../../dates.ts'
import { language } from '../../language.ts'
import type { Span } from './bars.ts'
import { words } from './words.ts'

// As the public reads them: days of France, to the last that is open.
const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'Europe/Paris' })
const full = clock({ dateStyle: 'long', timeStyle: 'short' })
const short = new Intl.DateTimeFormat(language, { month: 'short', year: '2-digit' })

export const atMoment = (at: string) => full.format(new Date(at))
export const monthName = (at: Date) => short.format(at)

export const datesOf = ({ opensAt, closesAt }: Span) =>
  closesAt
    ? day.formatRange(new Date(opensAt), new Date(Date.parse(closesAt) - 1))
    : words.from(day.format(new Date(opensAt)))
