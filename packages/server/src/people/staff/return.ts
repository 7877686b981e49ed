// Coming back from ProConnect as one of the team: accepting an invitation, signing in, proving anew.

import { retried } from '../../platform/db/retry.ts'
import type { Context } from '../../platform/http/context.ts'
import { html } from '../../platform/http/hosted.ts'
import { orTold } from '../../platform/http/told.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Arrival, Strict } from '../providers/client.ts'
import { offered } from './demo-members.ts'
import { findByIdentity, keepStaffIdentity, renewStaffIdentity } from './identity-store.ts'
import { findInvitation, takeInvitation } from './invitation-store.ts'
import { keepStaffSession, openStaffSession, staffBrowserOf } from './open-session.ts'
import { placeAfter } from './place-after.ts'
import { type Present, pageAct, requireStaff } from './present.ts'
import { provedAtProvider } from './rules.ts'
import { touchStaffSession } from './session-store.ts'
import { staffSignInPage } from './sign-in-view.tsx'

/** What someone of the team left for, with the digest of the session or of the invitation, and what comes next. */
export const purposeOf = {
  signIn: (next: string) => `sign_in - ${next}`,
  stepUp: (tokenHash: string, next: string) => `step_up ${tokenHash} ${next}`,
  invitation: (tokenHash: string, next: string) => `invitation ${tokenHash} ${next}`,
}

type Arrive = (strict: Strict) => Promise<Arrival>

export function settleStaff(c: Context, purpose: string, arrive: Arrive) {
  const [kind, tokenHash = '', next = ''] = purpose.split(' ')
  const frame = { offersProConnect: true, demoMembers: offered(c.get('deps').config), next }
  return orTold(
    c,
    async () => {
      const arrival = await arrive({ acr: c.get('deps').config.staffAcr })
      if (kind === 'invitation') await accept(c, tokenHash, arrival)
      else if (kind === 'step_up') await proveAnew(c, await stillIn(c, tokenHash), arrival)
      else await signIn(c, arrival)
      return c.redirect(placeAfter(next), 303)
    },
    async (told) => html(c, staffSignInPage({ ...frame, ...told }), told.status),
  )
}

/** Whoever signed out, or in as another, since they left has not asked for this. */
async function stillIn(c: Context, tokenHash: string) {
  const member = await requireStaff(c)
  return member.tokenHash === tokenHash ? member : refuse('sign_in_interrupted')
}

/** Links the identity to the member whom the link invites, and uses the link up. */
async function accept(c: Context, tokenHash: string, arrival: Arrival) {
  const { database, clock } = c.get('deps')
  const now = clock().toISOString()
  const invited = await findInvitation(database.db, tokenHash, now)
  const { id: staffId } = invited ?? refuse('invitation_unknown')
  const identity = { staff_id: staffId, provider: 'pro_connect', linked_at: now } as const
  const { indexes, today, lock } = namesOf(c, arrival)
  const browser = staffBrowserOf(c)
  const token = await pageAct(c, { staffId, operation: 'acceptInvitation' }, () =>
    retried(database.db, async (trx) => {
      if (!(await takeInvitation(trx, tokenHash))) refuse('invitation_unknown')
      await database.hold(trx, lock)
      const holder = await keepStaffIdentity(trx, { ...today, ...identity }, indexes)
      if (holder !== staffId) refuse('staff_identity_taken')
      // The link itself was shown now: a first passkey may be added at once.
      return openStaffSession(trx, c.get('deps'), { staffId, proof: 'pro_connect', browser })
    }),
  )
  keepStaffSession(c, token)
}

async function signIn(c: Context, arrival: Arrival) {
  const { database, clock } = c.get('deps')
  const browser = staffBrowserOf(c)
  const { indexes, today } = namesOf(c, arrival)
  const found = await findByIdentity(database.db, indexes)
  const { id: staffId } = found ?? refuse('staff_identity_unknown')
  const provedAt = provedAtProvider(arrival.provedAt, clock())
  const token = await pageAct(c, { staffId, operation: 'signIn' }, () =>
    retried(database.db, async (trx) => {
      // The member may have been suspended since.
      const known = (await findByIdentity(trx, indexes)) ?? refuse('staff_identity_unknown')
      await renewStaffIdentity(trx, known, today)
      const opening = { staffId, proof: 'pro_connect', browser, provedAt } as const
      return openStaffSession(trx, c.get('deps'), opening)
    }),
  )
  keepStaffSession(c, token)
}

async function proveAnew(c: Context, { id, tokenHash }: Present, arrival: Arrival) {
  const { database, clock } = c.get('deps')
  const known = await findByIdentity(database.db, namesOf(c, arrival).indexes)
  if (known?.id !== id) refuse('staff_identity_unknown')
  const now = clock()
  const proved_at = provedAtProvider(arrival.provedAt, now)
  if (proved_at !== now.toISOString()) refuse('provider_proof_stale', { provider: 'ProConnect' })
  await pageAct(c, { staffId: id, operation: 'stepUp' }, () =>
    retried(database.db, (trx) =>
      touchStaffSession(trx, tokenHash, { proved_at, proof: 'pro_connect' }),
    ),
  )
}

function namesOf(c: Context, { issuer, subject }: Arrival) {
  const { secrets } = c.get('deps')
  // An issuer is an address, without spaces: the two cannot run into each other.
  const text = `${issuer} ${subject}`
  return {
    indexes: secrets.digests('identity', text),
    today: {
      identity_index: secrets.digest('identity', text),
      subject_sealed: secrets.seal(text),
    },
    lock: secrets.lockName('identity', text),
  }
}
