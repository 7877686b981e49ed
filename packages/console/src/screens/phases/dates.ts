// Dates of phases, as one reads them.
import { language } from '../../language.ts'
import type { Span } from './bars.ts'
import { words } from './words.ts'

const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' })
const full = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' })
const short = new Intl.DateTimeFormat(language, { month: 'short', year: '2-digit' })

export const atMoment = (at: string) => full.format(new Date(at))
export const monthName = (at: Date) => short.format(at)

export const datesOf = ({ opensAt, closesAt }: Span) =>
  closesAt
    ? day.formatRange(new Date(opensAt), new Date(closesAt))
    : words.from(day.format(new Date(opensAt)))
