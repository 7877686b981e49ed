// When to try again, when to give a delivery up, and when to leave an endpoint alone.

export type Policy = {
  /** Of one event, the first one included. */
  maxAttempts: number
  firstPause: number
  longestPause: number
  /** Failing for so long, an endpoint is disabled. */
  disableAfter: number
  /** How long the secret before still signs, once another takes its place. */
  overlap: number
}

const hour = 3_600_000

/** About two days of tries for one event; three days of nothing but failures for an endpoint. */
export const usualPolicy: Policy = {
  maxAttempts: 12,
  firstPause: 5000,
  longestPause: 8 * hour,
  disableAfter: 72 * hour,
  overlap: 24 * hour,
}

export function isDelivered(status: number | undefined) {
  return status !== undefined && status >= 200 && status < 300
}

/** Four times longer each time, give or take a fifth; never sooner than the receiver asks. */
export function pauseBefore(
  attempt: number,
  { retryAfter, now, random }: { retryAfter: string | undefined; now: Date; random: number },
  { firstPause, longestPause }: Policy,
) {
  const plain = Math.min(firstPause * 4 ** (attempt - 1), longestPause)
  const jittered = Math.round(plain * (0.8 + random * 0.4))
  return Math.max(jittered, Math.min(askedPause(retryAfter, now), 24 * hour))
}

/** Seconds, or a date (RFC 9110). */
function askedPause(retryAfter: string | undefined, now: Date) {
  if (!retryAfter) return 0
  if (/^\d{1,9}$/.test(retryAfter.trim())) return Number(retryAfter) * 1000
  const until = Date.parse(retryAfter)
  return Number.isNaN(until) ? 0 : Math.max(0, until - now.getTime())
}

type Tried = { status: number | undefined; attempt: number; failingSince: string | null; now: Date }

export type Verdict = 'delivered' | 'retry' | 'given_up' | 'gone' | 'disabled'

/** 410 says that nobody listens there any more. */
export function verdictOf({ status, attempt, failingSince, now }: Tried, policy: Policy): Verdict {
  if (isDelivered(status)) return 'delivered'
  if (status === 410) return 'gone'
  const failingFor = failingSince ? now.getTime() - Date.parse(failingSince) : 0
  if (failingFor >= policy.disableAfter) return 'disabled'
  return attempt >= policy.maxAttempts ? 'given_up' : 'retry'
}
