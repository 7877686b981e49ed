// When a town hall is told: at once, then what follows in the next hours together, in one mail.

const apart = 3 * 3_600_000

export function noticeDueAt(now: Date, lastMailedAt: string | null) {
  const next = lastMailedAt ? Date.parse(lastMailedAt) + apart : 0
  return new Date(Math.max(now.getTime(), next)).toISOString()
}
