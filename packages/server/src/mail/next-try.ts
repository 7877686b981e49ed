// When a mail that could not leave is tried again, or given up; for whoever sends mails of their own.

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** A dead process loses its mails after this; none is sent later than half of it after it was taken. */
export const lease = 5 * minute

/** Three days: shorter than most servers keep trying, and news that old is none. */
export const givenUpAfter = 3 * day

/**
 * `mailbox_refused`: its server said no for good. `message_refused`: it refused this text.
 * `later`: not now. `unreachable`: our own relay did not answer, which is nobody's fault.
 * `unwritable`: a fault of ours, which a newer version may mend within the three days.
 */
export type Fault = 'mailbox_refused' | 'message_refused' | 'later' | 'unreachable' | 'unwritable'

type Tried = { attempts: number; triedAt: string; now: Date }

/** When to try again; undefined to give up. */
export function nextTry(fault: Fault, { attempts, triedAt, now }: Tried) {
  if (fault === 'mailbox_refused' || fault === 'message_refused') return undefined
  if (now.getTime() - Date.parse(triedAt) >= givenUpAfter) return undefined
  const longest = fault === 'unreachable' ? 10 * minute : 2 * hour
  const wait = Math.min(longest, minute * 2 ** Math.min(attempts - 1, 10))
  return new Date(now.getTime() + wait).toISOString()
}
