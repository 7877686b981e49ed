// Codes sent by mail and the sessions they open: lifetimes, tries, limits.
import { Refusal, refuse } from '../refusal.ts'

export const codeLifetime = 10 * 60_000
export const codeAttempts = 5
/** Many people use a shared computer at the town hall: a session ends soon by itself. */
export const sessionLifetime = 60 * 60_000
export const mailsPerHour = 3
export const mailsPerDay = 10

/** Refuses one mail more than a mailbox may get; says in how many minutes the next may be asked. */
export function requireMailAllowance(sent: string[], now: Date) {
  const hour = sent.filter((at) => now.getTime() - Date.parse(at) < 3_600_000)
  const limited = hour.length >= mailsPerHour ? hour.slice(0, mailsPerHour) : undefined
  const day = sent.length >= mailsPerDay ? sent.slice(0, mailsPerDay) : undefined
  const oldest = (limited ?? day)?.at(-1)
  if (!oldest) return
  const span = limited ? 3_600_000 : 86_400_000
  const minutes = Math.ceil((Date.parse(oldest) + span - now.getTime()) / 60_000)
  refuse('mail_limit_reached', { minutes: Math.max(1, minutes) })
}

type Code = { expires_at: string; used_at: string | null; attempts: number; intent_id: string }

/** Refuses a code that can no longer be tried, whatever is typed. */
export function requireUsableCode(code: Code | undefined, intentId: string, now: string) {
  if (!code || code.intent_id !== intentId || code.expires_at <= now)
    throw new Refusal('code_expired')
  if (code.used_at) throw new Refusal('code_used')
  if (code.attempts >= codeAttempts) throw new Refusal('code_attempts_exceeded')
}
