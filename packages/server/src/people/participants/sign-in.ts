// Signing in by a code sent to a mailbox: asking for one, and opening a session with it.

import { MailError } from '../../mail/mailer.ts'
import type { Purpose } from '../../mail/purposes.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import { type Asker, domainSubject, everyone, inboxSubject } from '../../platform/http/asker.ts'
import type { Language } from '../../platform/language/language.ts'
import { ownAmong, sharedAmong } from '../../platform/rate-limits/limiter.ts'
import { requireWithin } from '../../platform/rate-limits/within-limits.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import { isSame } from '../../platform/secrets.ts'
import { type Browser, type Opened, openSession } from './open-session.ts'
import { isPass, passFor } from './pass.ts'
import {
  codeAttempts,
  codeLifetime,
  isAllowanceSpent,
  requireMailAllowance,
  requireUsableCode,
} from './rules.ts'

import {
  codesSince,
  deleteCode,
  findCode,
  insertCode,
  keepParticipant,
  recordVisit,
  takeAttempt,
  useCode,
} from './store.ts'

/** Stores a code bound to its purpose and mails it; answers the id under which it is tried. */
export async function sendCode(deps: Deps, sending: SendCode): Promise<{ challenge: string }> {
  const { email, compose, asker } = sending
  const { database, secrets, clock, mailer } = deps
  const now = clock()
  // First of all, so that whoever floods one mailbox spends nobody else's share.
  await sending.ownLimit?.require(database.db)
  const isReader = await readsMailbox(deps, sending, now)
  requireMailAllowance(await codesOf(database.db, deps, email, now), now, { isReader })
  const inbox = isReader ? [] : inboxSubject(email)
  const subjects = [...asker.subjects, ...inbox, domainSubject(email), everyone]
  await requireWithin(deps.limiter, 'code_request', { ...asker, subjects })
  const { challenge, code, isLast } = await keepCode(deps, sending, { now, isReader })
  try {
    const pass = isLast ? passFor(secrets, email, now) : undefined
    await mailer.send({ to: email, isAwaited: true, ...compose(code, pass) })
  } catch (error) {
    if (!(error instanceof MailError)) throw error
    // A code that nobody received must not count among those that one may ask for.
    await deleteCode(database.db, challenge)
    throw new Refusal(error.fault === 'mailbox_refused' ? 'mailbox_refused' : 'mail_not_sent')
  }
  return { challenge }
}

type Keeping = { now: Date; isReader: boolean }

/** Counted where it is written; `isLast`: strangers have no other sent for a while. */
async function keepCode(deps: Deps, sending: SendCode, { now, isReader }: Keeping) {
  const { database, secrets } = deps
  const { email, purpose, ownLimit } = sending
  const challenge = secrets.token()
  const code = secrets.sixDigits()
  const at = now.toISOString()
  const isLast = await retried(database.db, async (trx) => {
    // Two requests of the same moment would each count the other's mail out.
    if (ownLimit) {
      await database.hold(trx, ownLimit.lock)
      await ownLimit.require(trx)
    }
    await database.hold(trx, secrets.lockName('mailbox', email))
    const sent = await codesOf(trx, deps, email, now)
    requireMailAllowance(sent, now, { isReader })
    await insertCode(trx, {
      id: challenge,
      email_index: secrets.digest('mailbox', email),
      email_sealed: secrets.seal(email),
      intent_id: purpose.boundTo,
      code_hash: secrets.digest('code', `${challenge} ${code}`),
      attempts: 0,
      created_at: at,
      expires_at: new Date(now.getTime() + codeLifetime).toISOString(),
      used_at: null,
    })
    return isAllowanceSpent([at, ...sent], now)
  })
  return { challenge, code, isLast }
}

function codesOf(db: Db | Trx, { secrets }: Pick<Deps, 'secrets'>, email: string, now: Date) {
  const dayAgo = new Date(now.getTime() - 86_400_000).toISOString()
  return codesSince(db, secrets.digests('mailbox', email), dayAgo)
}

/**
 * Whether whoever asks reads the mailbox already: it is theirs, or they know the word of our last
 * message to it. The word is looked at only where it is needed, and each wrong one is a wrong guess.
 */
async function readsMailbox(deps: Deps, { email, asker, isOwner }: SendCode, now: Date) {
  const { database, secrets, limiter } = deps
  if (isOwner) return true
  if (!asker.pass || !isAllowanceSpent(await codesOf(database.db, deps, email, now), now)) {
    return false
  }
  const subjects = ownAmong(asker.subjects)
  await requireWithin(limiter, 'code_guess', { subjects, isProved: asker.isProved })
  if (!isPass(secrets, { email, typed: asker.pass, now })) {
    throw new Refusal('invalid_input', {}, [{ path: 'passe', fault: 'pass_wrong' }])
  }
  await limiter.giveBack('code_guess', subjects)
  return true
}

export type SendCode = {
  /** Canonical. */
  email: string
  purpose: Purpose
  /** `pass`: the word of whoever reads the mailbox, once strangers have no other mail sent. */
  compose: (
    code: string,
    pass: string | undefined,
  ) => { subject: string; text: string; language?: Language }
  asker: Asker
  /** They signed in by a code to this very mailbox. */
  isOwner?: boolean
  /** Another limit, of whoever asks, counted under its own lock in the transaction of the code. */
  ownLimit?: { lock: string; require: (db: Db | Trx) => Promise<void> }
}

export type TypedCode = {
  challenge: string
  purpose: Purpose
  typed: string
  language: Language
  browser: Browser
  asker: Asker
}

/** What trying a code asks for, whatever it opens. */
export type Try = Pick<TypedCode, 'challenge' | 'purpose' | 'typed' | 'asker'>

/** Opens a session for whoever typed the code. */
export async function signInByCode(deps: Deps, given: TypedCode): Promise<Opened> {
  const at = deps.clock().toISOString()
  const code = await takeCode(deps, given)
  const email = deps.secrets.unseal(code.email_sealed)
  const indexes = deps.secrets.digests('mailbox', email)
  return retried(deps.database.db, async (trx) => {
    // Whoever erases this mailbox's account at the same moment does it before or after, not within.
    await deps.database.hold(trx, deps.secrets.lockName('mailbox', email))
    if (!(await useCode(trx, given.challenge, at))) return refuse('code_used')
    const participant = await keepParticipant(
      trx,
      {
        id: deps.ids.uuid(),
        email_index: deps.secrets.digest('mailbox', email),
        email_sealed: code.email_sealed,
        created_at: at,
      },
      indexes,
    )
    await recordVisit(trx, {
      participant_id: participant.id,
      language: given.language,
      verified_at: at,
    })
    const { browser } = given
    const opening = {
      participantId: participant.id,
      proof: 'email',
      provedAt: deps.clock().toISOString(),
      browser,
    } as const
    return openSession(trx, deps, opening)
  })
}

/** Takes one try of a code; answers it when it is the right one. */
export async function takeCode(
  { database, secrets, clock, limiter }: Deps,
  { challenge, purpose, typed, asker }: Try,
) {
  // Counted before it is looked at, or guesses of the same moment would all come first; and until
  // the code is known to live, by the guesser's own block alone.
  const own = ownAmong(asker.subjects)
  const shared = [...sharedAmong(asker.subjects), everyone]
  const { isProved } = asker
  await requireWithin(limiter, 'code_guess', { subjects: own, isProved })
  const code = await findCode(database.db, challenge)
  requireUsableCode(code, purpose.boundTo, clock().toISOString())
  await requireWithin(limiter, 'code_guess', { subjects: shared, isProved })
  const taken = await retried(database.db, (trx) => takeAttempt(trx, challenge, codeAttempts))
  if (!taken) {
    await limiter.giveBack('code_guess', shared)
    return refuse('code_attempts_exceeded')
  }
  const given = secrets.digests('code', `${challenge} ${typed.replace(/\D/g, '')}`)
  if (given.some((one) => isSame(one, taken.code_hash))) {
    await limiter.giveBack('code_guess', [...own, ...shared])
    return taken
  }
  const left = codeAttempts - taken.attempts
  throw new Refusal(left > 0 ? 'code_wrong' : 'code_attempts_exceeded', { left })
}
