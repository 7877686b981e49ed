// Opening a session: a new token each time, and the one that this browser held before ends with it.

import type { Trx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { hashToken } from '../../platform/secrets.ts'
import { recordActivity } from '../../rights/privacy/activity-store.ts'
import { sessionIdle, sessionLifetime } from './rules.ts'
import { deleteSession, insertSession, type Proof } from './session-store.ts'

export type Opening = {
  participantId: string
  proof: Proof
  siren?: string | undefined
  idToken?: string | undefined
  /** When they showed who they are, if anyone can say; ISO 8601. */
  provedAt: string | undefined
  browser: Browser
}

/** What the request says of the browser that signs in. */
export type Browser = { device: string; previousHash: string }

export type Opened = { token: string; seconds: number; participantId: string }

/** The token goes into a cookie and nowhere else. */
export async function openSession(
  trx: Trx,
  { secrets, ids, clock, log }: Pick<Deps, 'secrets' | 'ids' | 'clock' | 'log'>,
  { participantId, proof, siren, idToken, provedAt, browser }: Opening,
): Promise<Opened> {
  const token = secrets.token()
  const id = ids.uuid()
  const now = clock()
  const at = now.toISOString()
  const after = (milliseconds: number) => new Date(now.getTime() + milliseconds).toISOString()
  if (browser.previousHash) await deleteSession(trx, browser.previousHash)
  await insertSession(trx, {
    token_hash: hashToken(token),
    id,
    participant_id: participantId,
    proof,
    siren: siren ?? null,
    device: browser.device,
    id_token: idToken ? secrets.seal(idToken) : null,
    created_at: at,
    // A provider's clock may be ahead of ours.
    proved_at: provedAt && provedAt > at ? at : (provedAt ?? null),
    seen_at: at,
    idle_at: after(sessionIdle),
    expires_at: after(sessionLifetime),
  })
  await recordActivity(trx, participantId, at)
  // The session's id, never the person's.
  log.info({ session: id, proof }, 'signed in')
  return { token, seconds: sessionLifetime / 1000, participantId }
}
