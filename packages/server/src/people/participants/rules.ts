// Codes sent by mail and the sessions they open: lifetimes, tries, limits.
import { Refusal, refuse } from '../../platform/refusal.ts'

export const codeLifetime = 10 * 60_000
export const codeAttempts = 5
/** Many people use a shared computer at the town hall: a session left alone ends soon by itself. */
export const sessionIdle = 30 * 60_000
/** And one that is used ends too: half a day's work. */
export const sessionLifetime = 4 * 60 * 60_000
/** How often being used is written down. */
export const sessionTouch = 60_000
/** Codes to one mailbox: those that anyone may have sent who knows its address. */
export const mailsPerHour = 3
export const mailsPerDay = 10
/** And with those, for whoever shows that they read it: strangers cannot spend these. */
export const readerMailsPerHour = 20
export const readerMailsPerDay = 50

type Reading = { isReader: boolean }

/** Refuses one mail more than a mailbox may get; says in how many minutes the next may be asked. */
export function requireMailAllowance(sent: string[], now: Date, { isReader }: Reading) {
  const minutes = Math.ceil(mailWait(sent, now, { isReader }) / 60_000)
  if (minutes > 0) refuse('mail_limit_reached', { minutes, ...(!isReader && { pass: 'asked' }) })
}

/** Nobody who only knows its address has another one sent. `sent` is the newest first. */
export function isAllowanceSpent(sent: string[], now: Date) {
  return mailWait(sent, now, { isReader: false }) > 0
}

function mailWait(sent: string[], now: Date, { isReader }: Reading) {
  const [anHour, aDay] = isReader
    ? [readerMailsPerHour, readerMailsPerDay]
    : [mailsPerHour, mailsPerDay]
  return Math.max(
    waitFor(sent, { most: anHour, span: 3_600_000, now }),
    waitFor(sent, { most: aDay, span: 86_400_000, now }),
  )
}

/** Until when the oldest of the last `most` mails counts; `sent` is the newest first. */
function waitFor(sent: string[], { most, span, now }: { most: number; span: number; now: Date }) {
  const oldest = sent[most - 1]
  return oldest === undefined ? 0 : Date.parse(oldest) + span - now.getTime()
}

type Code = { expires_at: string; used_at: string | null; attempts: number; intent_id: string }

/** Refuses a code that can no longer be tried, whatever is typed. */
export function requireUsableCode(code: Code | undefined, intentId: string, now: string) {
  if (!code || code.intent_id !== intentId || code.expires_at <= now)
    throw new Refusal('code_expired')
  if (code.used_at) throw new Refusal('code_used')
  if (code.attempts >= codeAttempts) throw new Refusal('code_attempts_exceeded')
}
