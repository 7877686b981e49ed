// Signing in by a code sent to a mailbox: asking for one, and opening a session with it.
import { type Asker, domainSubject, everyone } from '../abuse/subjects.ts'
import { requireWithin } from '../abuse/within-limits.ts'
import { retried } from '../db/retry.ts'
import type { Deps } from '../deps.ts'
import type { Language } from '../language/language.ts'
import { MailError } from '../notifications/mailer.ts'
import { Refusal, refuse } from '../refusal.ts'
import { isSame } from '../secrets.ts'
import { type Browser, type Opened, openSession } from './open-session.ts'
import { codeAttempts, codeLifetime, requireMailAllowance, requireUsableCode } from './rules.ts'
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

/** Stores a code bound to this intent and mails it; answers the id under which it is tried. */
export async function sendCode(
  deps: Deps,
  { email, intentId, compose, asker }: SendCode,
): Promise<{ challenge: string }> {
  const { database, secrets, clock, mailer } = deps
  const now = clock()
  const challenge = secrets.token()
  const code = secrets.sixDigits()
  const emailIndex = secrets.digest('mailbox', email)
  const dayAgo = new Date(now.getTime() - 86_400_000).toISOString()
  // First of all, so that whoever floods one mailbox spends nobody else's share.
  const indexes = secrets.digests('mailbox', email)
  requireMailAllowance(await codesSince(database.db, indexes, dayAgo), now)
  const subjects = [...asker.subjects, domainSubject(email), everyone]
  await requireWithin(deps.limiter, 'code_request', { ...asker, subjects })
  await retried(database.db, async (trx) => {
    // Two requests of the same moment would each count the other's mail out.
    await database.hold(trx, secrets.lockName('mailbox', email))
    requireMailAllowance(await codesSince(trx, indexes, dayAgo), now)
    await insertCode(trx, {
      id: challenge,
      email_index: emailIndex,
      email_sealed: secrets.seal(email),
      intent_id: intentId,
      code_hash: secrets.digest('code', `${challenge} ${code}`),
      attempts: 0,
      created_at: now.toISOString(),
      expires_at: new Date(now.getTime() + codeLifetime).toISOString(),
      used_at: null,
    })
  })
  try {
    await mailer.send({ to: email, isAwaited: true, ...compose(code) })
  } catch (error) {
    if (!(error instanceof MailError)) throw error
    // A code that nobody received must not count among those that one may ask for.
    await deleteCode(database.db, challenge)
    throw new Refusal(error.fault === 'mailbox_refused' ? 'mailbox_refused' : 'mail_not_sent')
  }
  return { challenge }
}

type SendCode = {
  /** Canonical. */
  email: string
  intentId: string
  compose: (code: string) => { subject: string; text: string; language?: Language }
  asker: Asker
}

export type TypedCode = {
  challenge: string
  intentId: string
  typed: string
  language: Language
  browser: Browser
  asker: Asker
}

/** What trying a code asks for, whatever it opens. */
export type Try = Pick<TypedCode, 'challenge' | 'intentId' | 'typed' | 'asker'>

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
    return openSession(trx, deps, { participantId: participant.id, proof: 'email', browser })
  })
}

/** Takes one try of a code; answers it when it is the right one. */
export async function takeCode(
  { database, secrets, clock, limiter }: Deps,
  { challenge, intentId, typed, asker }: Try,
) {
  // Counted before it is looked at, or guesses of the same moment would all come first.
  const subjects = [...asker.subjects, everyone]
  await requireWithin(limiter, 'code_guess', { subjects })
  requireUsableCode(await findCode(database.db, challenge), intentId, clock().toISOString())
  const taken = await retried(database.db, (trx) => takeAttempt(trx, challenge, codeAttempts))
  if (!taken) return refuse('code_attempts_exceeded')
  const given = secrets.digests('code', `${challenge} ${typed.replace(/\D/g, '')}`)
  if (given.some((one) => isSame(one, taken.code_hash))) {
    await limiter.giveBack('code_guess', subjects)
    return taken
  }
  const left = codeAttempts - taken.attempts
  throw new Refusal(left > 0 ? 'code_wrong' : 'code_attempts_exceeded', { left })
}
