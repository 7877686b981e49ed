// Dates, marks and amounts as the committee's screens show them.
import { clock } from '../../dates.ts'
import { language } from '../../language.ts'
import { shownEuros } from '../../money.ts'

const moment = clock({ dateStyle: 'long', timeStyle: 'short' })
const short = clock({ dateStyle: 'medium', timeStyle: 'short' })
const time = clock({ timeStyle: 'short' })
const mark = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
const fine = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })

export const shownMoment = (at: string) => moment.format(new Date(at))
export const shownShortly = (at: string) => short.format(new Date(at))
export const shownTime = (at: string) => time.format(new Date(at))
export const shownMark = (value: number) => mark.format(value)
export const shownScore = (value: number | null) => (value === null ? '–' : fine.format(value))
export const euros = (cents: number) => shownEuros(cents, language)
