// How days and moments are written on the members' screen.
import { language } from '../../language.ts'

const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' })
const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })

export const shownDay = (at: string) => day.format(new Date(at))
export const shownMoment = (at: string) => moment.format(new Date(at))
