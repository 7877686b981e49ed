// When a town hall is told: at once, then what follows in the next hours together, in one mail.

const apart = 3 * 3_600_000
const beforeRetry = 3_600_000
export const noticeTries = 8

export function noticeDueAt(now: Date, lastSentAt: string | null) {
  const next = lastSentAt ? Date.parse(lastSentAt) + apart : 0
  return new Date(Math.max(now.getTime(), next)).toISOString()
}

export function retryAt(now: Date) {
  return new Date(now.getTime() + beforeRetry).toISOString()
}
