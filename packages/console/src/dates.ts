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

const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' })
const moment = clock({ dateStyle: 'medium', timeStyle: 'short' })
const number = new Intl.NumberFormat(language)

export const shownDay = (at: string) => day.format(new Date(at))
export const shownMoment = (at: string) => moment.format(new Date(at))
export const shownNumber = (count: number) => number.format(count)
