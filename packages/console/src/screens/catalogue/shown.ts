// Values of services as people read them (pure).
import { clock } from '../../dates.ts'
import { language } from '../../language.ts'
import { words } from './words.ts'

const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
const short = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeZone: 'UTC' })
const moment = clock({ dateStyle: 'medium', timeStyle: 'short' })
const hour = clock({ timeStyle: 'short' })
const number = new Intl.NumberFormat(language)

export const shownDay = (date: string | null) => (date ? day.format(new Date(date)) : '–')
/** In a column. */
export const shownShortly = (date: string | null) => (date ? short.format(new Date(date)) : '–')
export const shownMoment = (at: string) => moment.format(new Date(at))
export const shownHour = (at: string) => hour.format(new Date(at))
export const shownNumber = (value: number) => number.format(value)

const named: Readonly<Record<string, string>> = {
  ...words.stages,
  ...words.opennesses,
  ...words.outcomes,
}

/** Of a list: what is unknown there is a stage. */
const stageNames: Readonly<Record<string, string>> = words.stages
const fieldNames: Readonly<Record<string, string>> = words.fields

export const fieldName = (field: string) => fieldNames[field] ?? field

/** A value of an import, whatever it is: a text, a date, a list of steps. */
export function shownValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return words.nothing
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (Array.isArray(value))
    return value.length === 0 ? words.nothing : value.map(shownPart).join(', ')
  return typeof value === 'string' ? shownText(value) : shownPart(value)
}

function shownPart(part: unknown): string {
  if (typeof part !== 'object' || part === null) return shownText(String(part))
  return Object.values(part)
    .filter((one) => one !== null && typeof one !== 'boolean')
    .map((one) => stageNames[String(one)] ?? shownText(String(one)))
    .join(' ')
}

const isDay = /^\d{4}-\d{2}-\d{2}$/

const shownText = (text: string) =>
  named[text] ?? (isDay.test(text) ? shownDay(text) : text.replace(/^commune-|^epci-/, ''))
