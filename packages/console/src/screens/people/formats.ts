// How days and moments are written on the members' screen.
import { clock } from '../../dates.ts'
import { language } from '../../language.ts'

const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' })
const moment = clock({ dateStyle: 'medium', timeStyle: 'short' })

export const shownDay = (at: string) => day.format(new Date(at))
export const shownMoment = (at: string) => moment.format(new Date(at))
