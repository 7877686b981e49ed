// When to try again, and after how long: exponential backoff with jitter, or what Retry-After says.
import { isMalformed, isNetworkError, isRefusal, isTimeout } from './errors.ts'

const retried = [408, 429, 502, 503, 504]
const first = 300
const longest = 30_000

/** Milliseconds before trying again after this error; null: do not. */
export function retryDelay(error: unknown, attempt: number) {
  const answered = isRefusal(error) || isMalformed(error) ? error : null
  const again = answered
    ? retried.includes(answered.status)
    : isNetworkError(error) || isTimeout(error)
  if (!again) return null
  // A longer wait belongs to the caller, who knows whether someone is waiting.
  if (answered?.retryAfter) return answered.retryAfter > longest ? null : answered.retryAfter
  return first * 2 ** attempt * (0.5 + Math.random())
}

/** Milliseconds said by a Retry-After header, given in seconds or as a date. */
export function retryAfter(header: string | null, now = Date.now()) {
  if (!header) return null
  const delay = Number(header) * 1000 || Date.parse(header) - now
  return delay > 0 ? delay : null
}
