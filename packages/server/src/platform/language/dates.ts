// Dates, numbers and sums as they are written in French.

const zone = 'Europe/Paris'
const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: zone })
const englishDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: zone })
const moment = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: zone,
})
const number = new Intl.NumberFormat('fr-FR')
const euros = new Intl.NumberFormat('fr-FR', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 0,
})

/** "1er avril 2026"; a fact that is no date is given back as it is. */
export function formatDate(value: string | number | undefined) {
  const date = new Date(value ?? '')
  if (Number.isNaN(date.getTime())) return String(value ?? '')
  return day.format(date).replace(/^1 /, '1er ')
}

/** "1 April 2026", for the API's English. */
export function formatDateInEnglish(value: string | number | undefined) {
  const date = new Date(value ?? '')
  if (Number.isNaN(date.getTime())) return String(value ?? '')
  return englishDay.format(date)
}

const calendar = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: zone })

/** "2026-04-01": the day that it is in France. */
export const calendarDay = (moment: Date) => calendar.format(moment)

const clockTime = new Intl.DateTimeFormat('fr-FR', { timeStyle: 'short', timeZone: zone })
const isMidnight = (end: string) => clockTime.format(new Date(end)) === '00:00'

/** "10 h 05": the Imprimerie nationale's way, on one line. */
const inHours = (words: string) => words.replace(/(\d\d):(\d\d)/, '$1\u202fh\u202f$2')
const isDate = (value: string) => !Number.isNaN(Date.parse(value))

/** The last day of what ends at midnight on the next: "1er avril 2026 (heure de Paris)"; else the hour too. */
export function formatLastDay(end: string) {
  if (!isDate(end)) return end
  return `${isMidnight(end) ? formatDate(Date.parse(end) - 1) : formatMoment(end)} (heure de Paris)`
}

/** "1 April 2026 (Paris time)" */
export function formatLastDayInEnglish(end: string) {
  if (!isDate(end)) return end
  const day = isMidnight(end)
    ? formatDateInEnglish(Date.parse(end) - 1)
    : formatMomentInEnglish(end)
  return `${day} (Paris time)`
}

type Dates = { opensAt: string; closesAt: string | null }

/** When something is open, from its first day to its last: "Du 1er mars au 29 novembre 2026 (heure de Paris)". */
export function formatDates({ opensAt, closesAt }: Dates) {
  const from = formatDate(opensAt)
  if (!closesAt) return `À partir du ${from}`
  const isOneDay = isMidnight(closesAt) && from === formatDate(Date.parse(closesAt) - 1)
  const to = formatLastDay(closesAt)
  return isOneDay ? `Le ${to}` : `Du ${from} au ${to}`
}

/** In the middle of a sentence: "du 1er mars…". */
export const amidst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

/** "1er avril 2026 à 10 h 05" */
export function formatMoment(value: string) {
  return inHours(moment.format(new Date(value)).replace(/^1 /, '1er '))
}

/** "10 h 05" */
export const formatTime = (value: string) => inHours(clockTime.format(new Date(value)))

export const formatNumber = (value: number) => number.format(value)

export const formatEuros = (cents: number) => euros.format(cents / 100)

const exactEuros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' })

/** To the cent, where whole euros would not do: "12 500 €", "12 500,50 €". */
export const formatCents = (cents: number) =>
  cents % 100 === 0 ? formatEuros(cents) : exactEuros.format(cents / 100)

const millions = new Intl.NumberFormat('fr-FR', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 1,
})

/** "17,2 M€" from a million on, else in euros. */
export function formatMillions(cents: number) {
  if (Math.abs(cents) < 100_000_000) return formatEuros(cents)
  return millions.format(cents / 100_000_000).replace('€', 'M€')
}

/** "1 collectivité, "2 collectivités": in French, 0 and 1 are singular. */
export function plural(count: number, one: string, many: string) {
  return `${formatNumber(count)} ${Math.abs(count) < 2 ? one : many}`
}

const englishMoment = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: zone,
})

/** "1 April 2026 at 10:05" */
export const formatMomentInEnglish = (value: string) => englishMoment.format(new Date(value))

/** "1 jour", "41 days" */
export const wordDays = (count: number, language: 'fr' | 'en') =>
  language === 'fr' ? plural(count, 'jour', 'jours') : `${count} ${count === 1 ? 'day' : 'days'}`
