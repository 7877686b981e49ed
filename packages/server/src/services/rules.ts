// When a card of the catalogue no longer deserves to be believed.

/** `updatedOn` is a date; a card is stale the day after the delay has run out. */
export function isStale(updatedOn: string, now: Date, afterDays: number) {
  return now.getTime() - Date.parse(updatedOn) > (afterDays + 1) * 86_400_000
}
