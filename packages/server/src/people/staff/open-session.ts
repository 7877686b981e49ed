// Opening a session of the team: a new token, and the one this browser held before ends with it.

import type { Trx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Context } from '../../platform/http/context.ts'
import { keepStaffCookie, staffTokenHash } from '../../platform/http/staff-session.ts'
import { hashToken } from '../../platform/secrets.ts'
import { deviceOf } from '../participants/device.ts'
import { staffIdle, staffLifetime } from './rules.ts'
import { deleteStaffSession, insertStaffSession, type StaffProof } from './session-store.ts'

export type Browser = { device: string; previousHash: string }

export function staffBrowserOf(c: Context): Browser {
  return { device: deviceOf(c.req.header('User-Agent')), previousHash: staffTokenHash(c) }
}

type Opening = { staffId: string; proof: StaffProof; browser: Browser; provedAt?: string }

/** The token goes into a cookie and nowhere else. */
export async function openStaffSession(
  trx: Trx,
  { secrets, ids, clock }: Pick<Deps, 'secrets' | 'ids' | 'clock'>,
  { staffId, proof, browser, provedAt }: Opening,
) {
  const token = secrets.token()
  const now = clock()
  const at = now.toISOString()
  const after = (milliseconds: number) => new Date(now.getTime() + milliseconds).toISOString()
  if (browser.previousHash) await deleteStaffSession(trx, browser.previousHash)
  await insertStaffSession(trx, {
    token_hash: hashToken(token),
    id: ids.uuid(),
    staff_id: staffId,
    proof,
    device: browser.device,
    created_at: at,
    seen_at: at,
    proved_at: provedAt ?? at,
    idle_at: after(staffIdle),
    expires_at: after(staffLifetime),
  })
  return token
}

export function keepStaffSession(c: Context, token: string) {
  keepStaffCookie(c, token, staffLifetime / 1000)
}
