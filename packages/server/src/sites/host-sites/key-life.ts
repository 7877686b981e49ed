// How many keys a site may have at a time, and how long one still works once it is replaced.
import { refuse } from '../../platform/refusal.ts'

export const mostLiveKeys = 3
const overlap = 30 * 86_400_000

type Key = { ends_at: string | null }

export function isAlive({ ends_at }: Key, now: string) {
  return ends_at === null || ends_at > now
}

export function requireRoomForKey(keys: Key[], now: string) {
  if (keys.filter((key) => isAlive(key, now)).length >= mostLiveKeys) refuse('site_keys_too_many')
}

/** Until when those before still work beside the new one. */
export function overlapEnd(now: Date) {
  return new Date(now.getTime() + overlap).toISOString()
}
