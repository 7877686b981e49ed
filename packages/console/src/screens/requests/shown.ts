// Dates, states and acts of requests as people read them (pure).
import { clock } from '../../dates.ts'
import { language } from '../../language.ts'
import { words } from './words.ts'

const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' })
const short = new Intl.DateTimeFormat(language, { dateStyle: 'short' })
const moment = clock({ dateStyle: 'medium', timeStyle: 'short' })

export const shownDay = (date: string | null) => (date ? day.format(new Date(date)) : '–')
/** In a column. */
export const shownShortly = (date: string | null) => (date ? short.format(new Date(date)) : '–')
export const shownMoment = (at: string) => moment.format(new Date(at))

const states: Readonly<Record<string, string>> = words.states
const acts: Readonly<Record<string, string>> = words.acts

export const stateName = (state: string) => states[state] ?? state
export const actName = (act: string) => acts[act] ?? act
