// What a failure of SMTP says: of the mailbox, of the message, of the moment, or of our own relay.
import type { Fault } from './next-try.ts'

const property = (error: unknown, name: string) =>
  error instanceof Error ? Reflect.get(error, name) : undefined

/** Enhanced codes that speak of the mailbox, whatever command they answered. */
const ofMailbox = /^[45]\.(1\.[1236]|2\.1)$/

export function faultOf(error: unknown): { fault: Fault; status: string } {
  const code = Number(property(error, 'responseCode')) || 0
  const command = String(property(error, 'command') ?? '')
  const said = String(property(error, 'response') ?? '')
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(said)?.[1]
  const status = enhanced ?? (code ? String(code) : 'none')
  return { fault: judge({ code, command, enhanced }), status }
}

function judge({
  code,
  command,
  enhanced,
}: {
  code: number
  command: string
  enhanced?: string
}): Fault {
  // Refused before any recipient was named: the relay, our sender or our password.
  if (code === 0 || !['RCPT TO', 'DATA'].includes(command)) return 'unreachable'
  if (code < 500) return 'later'
  // 5.7: a policy against this mail or its sender, which says nothing of the mailbox.
  if (command === 'RCPT TO')
    return enhanced?.startsWith('5.7.') ? 'message_refused' : 'mailbox_refused'
  return enhanced && ofMailbox.test(enhanced) ? 'mailbox_refused' : 'message_refused'
}

/** Nobody answered in time, which costs all who wait; a connection refused costs nobody a moment. */
export function isSilence(error: unknown) {
  return property(error, 'code') === 'ETIMEDOUT'
}
