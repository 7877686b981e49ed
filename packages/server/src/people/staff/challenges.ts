// Asking a passkey, and hearing its answer: bound to this browser and session, for one purpose, once.

import { blockSubjects } from '../../platform/http/asker.ts'
import type { Context } from '../../platform/http/context.ts'
import { keepCookie, readCookie } from '../../platform/http/cookies.ts'
import { requireWithin } from '../../platform/rate-limits/within-limits.ts'
import { refuse } from '../../platform/refusal.ts'
import { hashToken } from '../../platform/secrets.ts'
import { insertChallenge, takeChallenge } from './challenge-store.ts'
import { challengeLifetime } from './rules.ts'
import type { ChallengePurpose } from './tables.ts'

/** `within`: the digest of the session, or of the invitation, that asks; empty where one signs in. */
type Asked = {
  challenge: string
  purpose: ChallengePurpose
  staffId: string | null
  within: string
}

const askerOf = (browser: string, within: string) => hashToken(`${browser} ${within}`)

export async function keepChallenge(c: Context, asked: Asked) {
  const { challenge, purpose, staffId, within } = asked
  const { database, clock, secrets, limiter } = c.get('deps')
  await requireWithin(limiter, 'staff_challenge', { subjects: blockSubjects(c) })
  // Kept when there is one: several tabs may ask at once.
  const browser = readCookie(c, 'parvis-equipe-defi') ?? secrets.token()
  await insertChallenge(database.db, {
    challenge_hash: hashToken(challenge),
    browser_hash: askerOf(browser, within),
    purpose,
    staff_id: staffId,
    expires_at: new Date(clock().getTime() + challengeLifetime).toISOString(),
  })
  keepCookie(c, 'parvis-equipe-defi', browser, challengeLifetime / 1000)
}

/** Refuses an answer to nothing that this browser was asked; answers who was to answer. */
export async function takeOwnChallenge(
  c: Context,
  { challenge, purpose, within }: Omit<Asked, 'staffId'>,
): Promise<string | null> {
  const { database, clock } = c.get('deps')
  const taken = await takeChallenge(database.db, {
    challenge_hash: hashToken(challenge),
    purpose,
    browser_hash: askerOf(readCookie(c, 'parvis-equipe-defi') ?? '', within),
  })
  if (!taken || taken.expires_at <= clock().toISOString()) return refuse('challenge_expired')
  return taken.staff_id
}
