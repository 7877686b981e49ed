// When a mail leaves, and when a mailbox is left in peace.

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export const rhythms = ['daily', 'at_once'] as const
export type Rhythm = (typeof rhythms)[number]

/** News of the same moment wait for each other: one decision about ten items is one mail. */
export const gathering = 15 * minute

/** Daily is once a day at most, without a fixed hour: the first news need not wait for one. */
export function newsDueAt(rhythm: Rhythm, now: Date, lastSentAt: string | null) {
  if (rhythm === 'at_once') return now.toISOString()
  const earliest = lastSentAt ? Date.parse(lastSentAt) + day : 0
  return new Date(Math.max(now.getTime() + gathering, earliest)).toISOString()
}

/** A meeting is reminded of the day before it. */
export const meetingAhead = day

/** Two months: a referent who heard nothing since is told where things stand. */
export const silenceOfReferents = 60 * day

/** A domain gets twenty mails at once, then five a second, so that one never holds up the others. */
const burst = 20
const spacing = 200

/** The slot of one more mail to a domain whose slots are taken until `taken`, in milliseconds. */
export function nextSlot(taken: number | undefined, now: number) {
  const until = Math.max(taken ?? 0, now) + spacing
  return { taken: until, at: Math.max(now, until - burst * spacing) }
}

/** Only what says that the mailbox is gone is hard; a full one, or a policy, may pass. */
const hard = /^(5\.(0\.0|1\.\d+|2\.1)|55[013])$/

/** Undefined for a report that says nothing bad. */
export function severityOf({ action, status }: { action: string; status: string }) {
  if (action !== 'failed' && action !== 'delayed') return undefined
  return action === 'failed' && hard.test(status) ? ('hard' as const) : ('soft' as const)
}

export const hardBouncesBeforeStop = 3

/** News stop after three hard bounces since the mailbox last proved that it works. */
export function isMailboxDead(hardBounces: string[], provedAt: string | null) {
  return hardBounces.filter((at) => !provedAt || at > provedAt).length >= hardBouncesBeforeStop
}
