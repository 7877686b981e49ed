// Values of services as people read them (pure).
import { clock, shownDay } from '../../dates.ts'
import { words } from './words.ts'

const hour = clock({ timeStyle: 'short' })
export const shownHour = (at: string) => hour.format(new Date(at))

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
