// Days and moments as they are written in the language chosen.
import { language } from './language.ts'

/** With hours as people write them: "10 h 05" in French. */
export function clock(options: Intl.DateTimeFormatOptions) {
  const shown = new Intl.DateTimeFormat(language, options)
  const format = (at: Date | number) => {
    const words = shown.format(at)
    return language === 'en' ? words : words.replace(/(\d\d):(\d\d)/, '$1\u202fh\u202f$2')
  }
  return { format }
}

const day = dayFormat('medium')
const short = dayFormat('short')
const moment = clock({ dateStyle: 'medium', timeStyle: 'short' })
const number = new Intl.NumberFormat(language)

export const shownDay = (at: string | null) => (at === null ? '–' : day(at))
/** In a column. */
export const shownShortly = (at: string | null) => (at === null ? '–' : short(at))
export const shownMoment = (at: string) => moment.format(new Date(at))
export const shownNumber = (count: number) => number.format(count)

/** A day of the calendar (`2026-02-01`) is the same overseas; a moment is shown on the day that it is here. */
function dayFormat(dateStyle: 'medium' | 'short') {
  const here = new Intl.DateTimeFormat(language, { dateStyle })
  const everywhere = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' })
  return (at: string) => (/^\d{4}-\d{2}-\d{2}$/.test(at) ? everywhere : here).format(new Date(at))
}
