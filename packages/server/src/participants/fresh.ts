// How fresh a sign-in must be for what cannot be undone, or changes who one is.
import { refuse } from '../refusal.ts'

/** Longer than to read a page, shorter than to leave a computer. */
export const freshFor = 10 * 60_000
/** How far the clocks of two processes may be apart. */
export const clockSkew = 60_000

/** What was opened later than now was opened under another clock: nobody knows how long ago. */
export function isFresh(openedAt: string, now: Date) {
  const age = now.getTime() - Date.parse(openedAt)
  return age < freshFor && age >= -clockSkew
}

/** At the step that acts, not only where its form is shown. */
export function requireFresh({ openedAt }: { openedAt: string }, now: Date) {
  if (!isFresh(openedAt, now)) refuse('sign_in_not_fresh')
}
