// The last thirty days, each with what came and what was decided, by the calendar of France.
import { calendarDay } from '../../platform/language/dates.ts'
import type { OfHour } from './days-store.ts'

export const daysShown = 30
const dayLength = 86_400_000

/** From the oldest to today, a day without anything too. */
export function lastDays(
  now: Date,
  { received, decided }: Record<'received' | 'decided', OfHour[]>,
) {
  // Noon: a day of twenty-three hours has one, and only one, too.
  const noon = Date.parse(`${calendarDay(now)}T12:00:00.000Z`)
  const days = Array.from({ length: daysShown }, (_, at) =>
    new Date(noon - (daysShown - 1 - at) * dayLength).toISOString().slice(0, 10),
  )
  const [came, done] = [byDay(received), byDay(decided)]
  return days.map((day) => ({ day, received: came.get(day) ?? 0, decided: done.get(day) ?? 0 }))
}

function byDay(hours: OfHour[]) {
  const days = new Map<string, number>()
  for (const { hour, count } of hours) {
    const day = calendarDay(new Date(`${hour}:30:00.000Z`))
    days.set(day, (days.get(day) ?? 0) + count)
  }
  return days
}
