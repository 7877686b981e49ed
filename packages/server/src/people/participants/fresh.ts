// How fresh a sign-in must be for what cannot be undone, or changes who one is.
import { refuse } from '../../platform/refusal.ts'

/** Only to our own pages that ask for a fresh sign-in. */
export function stepOf(given: string | undefined): Step | undefined {
  return steps.find((step) => step === given)
}

/** Where one goes on after signing in again, on the way to what cannot be undone. */
const steps = ['effacer', 'corriger', 'donnees', 'sessions'] as const
export type Step = (typeof steps)[number]

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
