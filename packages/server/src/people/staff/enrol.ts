// Accepting an invitation with a first passkey, and adding others to it.
import { retried } from '../../platform/db/retry.ts'
import type { Context } from '../../platform/http/context.ts'
import { refuse } from '../../platform/refusal.ts'
import { hashToken } from '../../platform/secrets.ts'
import { keepChallenge, takeOwnChallenge } from './challenges.ts'
import { findInvitation, takeInvitation } from './invitation-store.ts'
import { openStaffSession, staffBrowserOf } from './open-session.ts'
import { insertPasskey, type Passkey, passkeysOf } from './passkey-store.ts'
import { challengeOf, enrolOptions, readEnrolment, verifyEnrolment } from './passkeys.ts'
import { pageAct } from './present.ts'

/** The member whom this link invites. Looking at it takes nothing away. */
export async function invitedBy(c: Context, token: string) {
  const { database, clock } = c.get('deps')
  const found = await findInvitation(database.db, hashToken(token), clock().toISOString())
  return found ?? refuse('invitation_unknown')
}

type Way = Pick<Parameters<typeof keepChallenge>[1], 'purpose' | 'within'>

/** By an invitation, whose link is the proof; or in a session, for one more. */
export const byInvitation = (token: string): Way => ({
  purpose: 'accept',
  within: hashToken(token),
})
export const inSession = (tokenHash: string): Way => ({ purpose: 'enrol', within: tokenHash })

export async function askToEnrol(c: Context, member: { id: string; name: string }, way: Way) {
  const { database, config } = c.get('deps')
  const keys = await passkeysOf(database.db, member.id)
  const options = await enrolOptions(config, { ...member, keys })
  await keepChallenge(c, { challenge: options.challenge, staffId: member.id, ...way })
  return options
}

type Given = { staffId: string; answer: string; name: string; way: Way }

/** The key that answered this browser's own question, checked and named. */
async function newKey(c: Context, { staffId, answer, name, way }: Given): Promise<Passkey> {
  const { config, ids, clock } = c.get('deps')
  const response = readEnrolment(answer)
  const challenge = challengeOf(response)
  const asked = await takeOwnChallenge(c, { challenge, ...way })
  if (asked !== staffId) refuse('challenge_expired')
  const key = await verifyEnrolment(config, { response, challenge })
  const at = clock().toISOString()
  const row = { id: ids.uuid(), staff_id: staffId, name, created_at: at, used_at: null }
  return { ...row, ...key }
}

/** Uses the invitation up; answers the token of the session that it opens. */
export async function acceptInvitation(
  c: Context,
  { token, answer, name }: { token: string; answer: string; name: string },
) {
  const { database } = c.get('deps')
  const { id: staffId } = await invitedBy(c, token)
  const key = await newKey(c, { staffId, answer, name, way: byInvitation(token) })
  const browser = staffBrowserOf(c)
  return pageAct(c, { staffId, operation: 'acceptInvitation' }, () =>
    retried(database.db, async (trx) => {
      // Of two who use the same link at the same moment, one finds it.
      if (!(await takeInvitation(trx, hashToken(token)))) refuse('invitation_unknown')
      if (!(await insertPasskey(trx, key))) refuse('passkey_taken')
      return openStaffSession(trx, c.get('deps'), { staffId, proof: 'passkey', browser })
    }),
  )
}

export async function addPasskey(c: Context, given: Given) {
  const key = await newKey(c, given)
  await pageAct(c, { staffId: given.staffId, operation: 'addPasskey', object: key.id }, () =>
    retried(c.get('deps').database.db, async (trx) => {
      if (!(await insertPasskey(trx, key))) refuse('passkey_taken')
    }),
  )
}
