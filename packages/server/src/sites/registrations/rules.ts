// What may be done with a registration, and when. Limits are counted by whoever calls.
import { refuse } from '../../platform/refusal.ts'

export const openedADay = 5
/** With and without « www. », an old name: more is another site. */
export const mostAddresses = 5
export const mailsADay = 3
export const day = 86_400_000
/** How long the town hall's link works. */
export const answerTime = 14 * day

type Row = { asked_at: string | null; answer_until: string | null }

/** Once at first, then once a day: the town hall is no place to knock at every minute. */
export function requireMayAskNow(row: Row, now: Date) {
  const since = row.asked_at ? now.getTime() - Date.parse(row.asked_at) : day
  if (since < day) {
    refuse('mail_limit_reached', { minutes: Math.ceil((day - since) / 60_000) })
  }
}

export function isOver({ answer_until }: Row, now: string) {
  return answer_until !== null && answer_until <= now
}
