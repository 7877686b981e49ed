// When the next edition of open data is made by itself.

/** Beside the one of each day: with a million supports, each takes some 400 MB for a week. */
export const editionsAskedPerDay = 3

export const startOfDay = (now: Date) => `${now.toISOString().slice(0, 10)}T00:00:00.000Z`

/** The day begins in UTC, as open data count it; one that is missing is made at the next look. */
export function nextEditionAt(now: Date, lastDay: string | undefined) {
  const today = startOfDay(now)
  if (lastDay !== today.slice(0, 10)) return now.toISOString()
  return new Date(Date.parse(today) + 86_400_000).toISOString()
}
