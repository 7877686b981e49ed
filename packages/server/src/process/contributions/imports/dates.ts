// When something came, as other programs write it: exact, in one zone, or why it cannot be known. Pure.
import { fold } from '../../../platform/text/fold.ts'

export type Order = 'day-first' | 'month-first'

export type Said = { at: string; isWithoutZone: boolean } | { cause: string }

// Each ends alike: hour, minute, second, half of the day, zone.
const yearFirst =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:T|,?\s+(?:à\s+)?)(\d{1,2})(?:[:h](\d{2}))?(?::(\d{2}))?(?:[.,]\d+)?\s*(am|pm)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i
const yearLast =
  /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:(?:T|,?\s+(?:à\s+)?)(\d{1,2})(?:[:h](\d{2}))?(?::(\d{2}))?(?:[.,]\d+)?\s*(am|pm)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i
const inWords =
  /^(?:[a-zé]+\.?,?\s+)?(\d{1,2})(?:er)?\s+([a-zéû]+)\.?\s+(\d{4})(?:(?:T|,?\s+(?:à\s+)?)(\d{1,2})(?:[:h](\d{2}))?(?::(\d{2}))?(?:[.,]\d+)?\s*(am|pm)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i

const months = [
  ['janvier', 'january'],
  ['fevrier', 'february'],
  ['mars', 'march'],
  ['avril', 'april'],
  ['mai', 'may'],
  ['juin', 'june'],
  ['juillet', 'july'],
  ['aout', 'august'],
  ['septembre', 'september'],
  ['octobre', 'october'],
  ['novembre', 'november'],
  ['decembre', 'december'],
]

/** Which of two numbers is the day, as the dates of one column tell, one after the other. */
export function orderFinder() {
  let day = false
  let month = false
  return {
    hear(cell: string) {
      const [, first, second] = yearLast.exec(cell.trim()) ?? []
      if (Number(first) > 12) day = true
      if (Number(second) > 12) month = true
    },
    /** Null when they contradict each other. */
    order(): Order | null | undefined {
      if (day && month) return null
      if (day) return 'day-first'
      return month ? 'month-first' : undefined
    },
  }
}

/** `order` is for dates whose two first numbers may both be the day. */
export function readDate(cell: string, order: Order | undefined, now: string): Said {
  const given = cell.trim()
  if (given === '') return { cause: 'aucune date : une colonne, par --map au besoin' }
  const parts = partsOf(given, order)
  if (parts === undefined) return { cause: `date illisible : « ${given} »` }
  if (parts === 'ambiguous') {
    return {
      cause: `date ambiguë, jour ou mois d’abord : « ${given} » (dites-le : --dates day-first ou month-first)`,
    }
  }
  const at = momentOf(parts)
  if (!at) return { cause: `date impossible : « ${given} »` }
  if (at > now) return { cause: `date à venir : « ${given} »` }
  return { at, isWithoutZone: parts.zone === undefined }
}

type Parts = {
  /** Year, month, day, hour, minute, second. */
  numbers: [number, number, number, number, number, number]
  zone: string | undefined
}

function partsOf(given: string, order: Order | undefined): Parts | 'ambiguous' | undefined {
  const first = yearFirst.exec(given)
  if (first) {
    const [, year, month, day, ...rest] = first
    return toParts([year, month, day], rest)
  }
  const worded = inWords.exec(given)
  if (worded) {
    const [, day, name = '', year, ...rest] = worded
    const said = fold(name)
    const month = months.findIndex(
      (names) => said.length > 2 && names.some((one) => one.startsWith(said)),
    )
    return month < 0 ? undefined : toParts([year, String(month + 1), day], rest)
  }
  const last = yearLast.exec(given)
  if (!last) return undefined
  const [, one, other, year, ...rest] = last
  if (Number(one) > 12) return toParts([year, other, one], rest)
  if (Number(other) > 12) return toParts([year, one, other], rest)
  if (!order && one !== other) return 'ambiguous'
  return toParts(order === 'month-first' ? [year, one, other] : [year, other, one], rest)
}

type Text = string | undefined

function toParts([year, month, day]: [Text, Text, Text], rest: Text[]): Parts {
  const [hour, minute, second, half, zone] = rest
  const given = Number(hour ?? 0)
  const isLate = half?.toLowerCase() === 'pm'
  const hours = half ? (given % 12) + (isLate ? 12 : 0) : given
  return {
    numbers: [
      Number(year),
      Number(month),
      Number(day),
      hours,
      Number(minute ?? 0),
      Number(second ?? 0),
    ],
    zone,
  }
}

/** Undefined when no calendar or clock has it. */
function momentOf({ numbers, zone }: Parts) {
  const [year, month, day, hour, minute, second] = numbers
  const utc = Date.UTC(year, month - 1, day, hour, minute, second)
  const said = new Date(utc)
  const isReal =
    said.getUTCFullYear() === year &&
    said.getUTCMonth() === month - 1 &&
    said.getUTCDate() === day &&
    said.getUTCHours() === hour &&
    minute < 60 &&
    second < 60
  if (!isReal) return undefined
  if (zone !== undefined) return new Date(utc - offsetOf(zone)).toISOString()
  // Paris is one or two hours before UTC; in the night when clocks go forward, an hour is on none.
  for (const ahead of [2, 1]) {
    const at = utc - ahead * 3_600_000
    if (inParis(at) === utc) return new Date(at).toISOString()
  }
  return undefined
}

function offsetOf(zone: string) {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? []
  if (!sign) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

const paris = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
})

/** What clocks show there, as if they showed UTC. */
function inParis(at: number) {
  const shown = new Map(paris.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const part = (name: Intl.DateTimeFormatPartTypes) => shown.get(name) ?? 0
  return Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
}
