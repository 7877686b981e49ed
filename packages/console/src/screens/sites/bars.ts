// Days → bars of thirty, as tall as the busiest is.

type Day = { day: string; seen: number }

const tallest = 60
const shownDays = 30
const aDay = 86_400_000

/** A day on which nothing happened has no bar; one on which something did is at least seen. */
export function barsOf(since: string, days: readonly Day[]) {
  const most = Math.max(0, ...days.map(({ seen }) => seen))
  const bars = days.flatMap(({ day, seen }) => {
    const at = Math.round((Date.parse(day) - Date.parse(since)) / aDay)
    if (seen === 0 || at < 0 || at >= shownDays) return []
    return [{ at, height: Math.max(2, Math.round((seen / most) * tallest)) }]
  })
  return { bars, most }
}
