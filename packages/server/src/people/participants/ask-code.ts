// Asking for a code on a page of ours. Whoever may have no other for a while goes on with the one that was sent last.

import { type AskedCode, askedIn, keepAsked } from '../../platform/http/asked-code.ts'
import type { Context } from '../../platform/http/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type SendCode, sendCode } from './sign-in.ts'
import { findCode } from './store.ts'

export async function askCode(c: Context, sending: SendCode): Promise<{ challenge: string }> {
  const { email } = sending
  try {
    const { challenge } = await sendCode(c.get('deps'), sending)
    keepAsked(c, { challenge, email, isLast: false })
    return { challenge }
  } catch (error) {
    const last = await lastOf(c, sending, error)
    if (!last) throw error
    keepAsked(c, { ...last, isLast: true })
    return last
  }
}

/** Once: whoever comes back from there needs to be told when to ask again, and what else would help. */
async function lastOf(c: Context, { email, purpose }: SendCode, error: unknown) {
  if (!(error instanceof Refusal) || error.code !== 'mail_limit_reached') return undefined
  const asked: AskedCode | undefined = askedIn(c)
  if (!asked || asked.email !== email || asked.isLast) return undefined
  const { database, clock } = c.get('deps')
  const code = await findCode(database.db, asked.challenge)
  const isLive = code && !code.used_at && code.expires_at > clock().toISOString()
  return isLive && code.intent_id === purpose.boundTo ? asked : undefined
}
