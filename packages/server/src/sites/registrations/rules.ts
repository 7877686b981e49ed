// What may be done with a registration, and when. Limits are counted by whoever calls.
import { refuse } from '../../platform/refusal.ts'

export const openedADay = 5
/** With and without « www. », an old name: more is another site. */
export const mostAddresses = 5
export const mailsADay = 3
export const day = 86_400_000
/** For how long a proof is taken for one of now: a site changes hands, or its name is sold. */
export const proofHolds = day
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

type Address = { proved_at: string | null }

export function isProvedNow({ proved_at }: Address, now: Date) {
  return proved_at !== null && now.getTime() - Date.parse(proved_at) < proofHolds
}

export function isOver({ answer_until }: Row, now: string) {
  return answer_until !== null && answer_until <= now
}
