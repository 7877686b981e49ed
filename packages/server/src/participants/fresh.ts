// How fresh a sign-in must be for what cannot be undone.

/** Longer than to read a page, shorter than to leave a computer. */
export const freshFor = 10 * 60_000

export function isFresh(openedAt: string, now: Date) {
  return now.getTime() - Date.parse(openedAt) < freshFor
}
