// What may be done with a registration, and when. Limits are counted by whoever calls.
import { refuse } from '../refusal.ts'
import type { RegistrationState } from './states.ts'

export const checksAnHour = 20
export const openedADay = 5
export const mailsADay = 3
export const hour = 3_600_000
export const day = 24 * hour
/** How long the town hall's link works. */
export const answerTime = 14 * day

type Row = { state: RegistrationState; asked_at: string | null; answer_until: string | null }

export function requireState({ state }: Row, ...allowed: RegistrationState[]) {
  if (!allowed.includes(state)) refuse('site_registration_elsewhere')
}

/** Once at first, then once a day: the town hall is no place to knock at every minute. */
export function requireMayAsk(row: Row, now: Date) {
  requireState(row, 'proved', 'asked')
  const since = row.asked_at ? now.getTime() - Date.parse(row.asked_at) : day
  if (since < day) {
    refuse('mail_limit_reached', { minutes: Math.ceil((day - since) / 60_000) })
  }
}

export function requireDecidable({ state }: Row) {
  if (state === 'to_prove') refuse('site_not_proved')
  if (state !== 'proved' && state !== 'asked' && state !== 'with_team') {
    refuse('state_forbids', { state })
  }
}

export function isOver({ answer_until }: Row, now: string) {
  return answer_until !== null && answer_until <= now
}
