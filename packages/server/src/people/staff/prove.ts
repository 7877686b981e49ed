// Signing in with a passkey, and proving anew that one is still there.

import { retried } from '../../platform/db/retry.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Context } from '../../platform/http/context.ts'
import { refuse } from '../../platform/refusal.ts'
import { keepChallenge, takeOwnChallenge } from './challenges.ts'
import { openStaffSession, staffBrowserOf } from './open-session.ts'
import { findByCredential, markUsed, type Passkey, passkeysOf } from './passkey-store.ts'
import { challengeOf, type Proof, proofOptions, readProof, verifyProof } from './passkeys.ts'
import { type Present, pageAct } from './present.ts'
import { touchStaffSession } from './session-store.ts'

export async function askToSignIn(c: Context) {
  const options = await proofOptions(c.get('deps').config)
  const { challenge } = options
  await keepChallenge(c, { challenge, purpose: 'sign_in', staffId: null, within: '' })
  return options
}

type Prover = Pick<Present, 'id' | 'tokenHash'>

export async function askToProve(c: Context, { id, tokenHash: within }: Prover) {
  const { database, config } = c.get('deps')
  const keys = await passkeysOf(database.db, id)
  if (keys.length === 0) refuse('passkey_not_found')
  const options = await proofOptions(config, keys)
  const { challenge } = options
  await keepChallenge(c, { challenge, purpose: 'step_up', staffId: id, within })
  return options
}

/** Answers the token of the session that it opens. */
export async function signInByPasskey(c: Context, answer: string) {
  const { key, counter } = await provedKey(c, {
    response: readProof(answer),
    purpose: 'sign_in',
    staffId: null,
    within: '',
  })
  const browser = staffBrowserOf(c)
  const staffId = key.staff_id
  return pageAct(c, { staffId, operation: 'signIn' }, () =>
    retried(c.get('deps').database.db, async (trx) => {
      await use(c, trx, { key, counter })
      return openStaffSession(trx, c.get('deps'), { staffId, proof: 'passkey', browser })
    }),
  )
}

export async function proveAnew(c: Context, { id, tokenHash }: Prover, response: Proof) {
  const expected = { purpose: 'step_up', staffId: id, within: tokenHash } as const
  const { key, counter } = await provedKey(c, { response, ...expected })
  await pageAct(c, { staffId: id, operation: 'stepUp' }, () =>
    retried(c.get('deps').database.db, async (trx) => {
      await use(c, trx, { key, counter })
      const proved_at = c.get('deps').clock().toISOString()
      await touchStaffSession(trx, tokenHash, { proved_at, proof: 'passkey' })
    }),
  )
}

type Expected = {
  response: Proof
  purpose: 'sign_in' | 'step_up'
  staffId: string | null
  within: string
}

async function provedKey(c: Context, { response, purpose, staffId, within }: Expected) {
  const { database, config } = c.get('deps')
  const challenge = challengeOf(response)
  const asked = await takeOwnChallenge(c, { challenge, purpose, within })
  if (asked !== staffId) refuse('challenge_expired')
  const key = (await findByCredential(database.db, response.id)) ?? refuse('passkey_refused')
  if (staffId && key.staff_id !== staffId) refuse('passkey_refused')
  return { key, counter: await verifyProof(config, { response, challenge, key }) }
}

type Use = { key: Passkey; counter: number }

async function use(c: Context, trx: Trx, { key, counter }: Use) {
  const at = c.get('deps').clock().toISOString()
  // The member may have been suspended, and the key used, since it was checked.
  const known = await findByCredential(trx, key.credential_id)
  if (!known || !(await markUsed(trx, key, { next: counter, at }))) refuse('passkey_refused')
}
