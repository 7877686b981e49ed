// How fresh a sign-in must be for what cannot be undone, and where one goes on after it.

/** Longer than to read a page, shorter than to leave a computer. */
export const freshFor = 10 * 60_000

export function isFresh(openedAt: string, now: Date) {
  return now.getTime() - Date.parse(openedAt) < freshFor
}

const steps = ['effacer', 'corriger'] as const
export type Step = (typeof steps)[number]

/** Only to our own pages that ask for a fresh sign-in. */
export function stepOf(given: string | undefined): Step | undefined {
  return steps.find((step) => step === given)
}
