// Days and moments as they are written in the language chosen.
import { language } from './language.ts'

const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' })
const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
const number = new Intl.NumberFormat(language)

export const shownDay = (at: string) => day.format(new Date(at))
export const shownMoment = (at: string) => moment.format(new Date(at))
export const shownNumber = (count: number) => number.format(count)
