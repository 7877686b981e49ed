// How fresh a sign-in must be for what cannot be undone, or changes who one is.
import { refuse } from '../../platform/refusal.ts'

type Proved = { provedAt: string | null }

/** Longer than to read a page, shorter than to leave a computer. */
export const freshFor = 10 * 60_000
/** How far the clocks of two processes may be apart. */
export const clockSkew = 60_000

/** What was proved later than now was proved under another clock: nobody knows how long ago. */
export function isFresh({ provedAt }: Proved, now: Date) {
  if (provedAt === null) return false
  const age = now.getTime() - Date.parse(provedAt)
  return age < freshFor && age >= -clockSkew
}

/** At the step that acts, not only where its form is shown. */
export function requireFresh(proved: Proved, now: Date) {
  if (!isFresh(proved, now)) refuse('sign_in_not_fresh')
}
