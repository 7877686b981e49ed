// How long what is prepared waits for its confirmation, and when it is forgotten.

const hour = 3_600_000
const day = 24 * hour

export const intentLifetime = 7 * day
/** And beyond what those who share a block, a site, or the world, prepare for nothing: enough to confirm it. */
export const briefLifetime = hour

/**
 * Once over it stays to say that it has expired, rather than that it never was: for a day, or an hour
 * where it waited an hour. `preparedAfter`: what was prepared since and is over is one of the brief.
 */
export function forgottenAt(now: Date) {
  const ago = (time: number) => new Date(now.getTime() - time).toISOString()
  return { endedBefore: ago(day), preparedAfter: ago(intentLifetime), briefBefore: ago(hour) }
}
