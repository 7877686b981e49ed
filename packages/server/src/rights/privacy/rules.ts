// Where one goes on after signing in again, on the way to what cannot be undone.

const steps = ['effacer', 'corriger', 'donnees', 'sessions'] as const
export type Step = (typeof steps)[number]

/** Only to our own pages that ask for a fresh sign-in. */
export function stepOf(given: string | undefined): Step | undefined {
  return steps.find((step) => step === given)
}
