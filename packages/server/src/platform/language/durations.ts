// Waits and durations in words, for every refusal, page and mail: "12 minutes", "demain", never "1440 min".

type Unit = 'minute' | 'hour' | 'day'

/** The largest unit that says it well, rounded up: nobody comes back too early. */
function inUnits(minutes: number): { unit: Unit; count: number } {
  const whole = Math.max(1, Math.ceil(minutes))
  if (whole < 60) return { unit: 'minute', count: whole }
  if (whole <= 20 * 60) return { unit: 'hour', count: Math.ceil(whole / 60) }
  return { unit: 'day', count: Math.ceil(whole / (24 * 60)) }
}

const french: Record<Unit, [one: string, more: string]> = {
  minute: ['une minute', 'minutes'],
  hour: ['une heure', 'heures'],
  day: ['un jour', 'jours'],
}

/** "une minute", "12 minutes", "3 heures", "2 jours" */
export function duration(minutes: number) {
  const { unit, count } = inUnits(minutes)
  const [one, more] = french[unit]
  return count === 1 ? one : `${count} ${more}`
}

/** When one may come back: "dans 12 minutes", "demain", "dans 3 jours". */
export function after(minutes: number) {
  const { unit, count } = inUnits(minutes)
  return unit === 'day' && count === 1 ? 'demain' : `dans ${duration(minutes)}`
}

const english: Record<Unit, [one: string, more: string]> = {
  minute: ['a minute', 'minutes'],
  hour: ['an hour', 'hours'],
  day: ['a day', 'days'],
}

/** "a minute", "12 minutes", "3 hours", "2 days" */
export function durationInEnglish(minutes: number) {
  const { unit, count } = inUnits(minutes)
  const [one, more] = english[unit]
  return count === 1 ? one : `${count} ${more}`
}

/** "in 12 minutes", "tomorrow", "in 3 days" */
export function afterInEnglish(minutes: number) {
  const { unit, count } = inUnits(minutes)
  return unit === 'day' && count === 1 ? 'tomorrow' : `in ${durationInEnglish(minutes)}`
}
