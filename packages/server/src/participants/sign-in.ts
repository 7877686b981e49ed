// Signing in by a code sent to a mailbox: asking for one, and opening a session with it.
import type { Deps } from '../deps.ts'
import type { Language } from '../language/language.ts'
import { MailError } from '../notifications/mailer.ts'
import { Refusal, refuse } from '../refusal.ts'
import { hashToken, isSame } from '../secrets.ts'
import {
  codeAttempts,
  codeLifetime,
  requireMailAllowance,
  requireUsableCode,
  sessionLifetime,
} from './rules.ts'
import {
  codesSince,
  deleteCode,
  findCode,
  insertCode,
  insertSession,
  keepParticipant,
  recordVisit,
  takeAttempt,
  useCode,
} from './store.ts'

/** Stores a code bound to this intent and mails it; answers the id under which it is tried. */
export async function sendCode(
  deps: Deps,
  { email, intentId, compose }: SendCode,
): Promise<{ challenge: string }> {
  const { database, secrets, clock, mailer } = deps
  const now = clock()
  const challenge = secrets.token()
  const code = secrets.sixDigits()
  const emailIndex = secrets.digest('mailbox', email)
  const dayAgo = new Date(now.getTime() - 86_400_000).toISOString()
  await database.db.transaction().execute(async (trx) => {
    // Two requests of the same moment would each count the other's mail out.
    await database.hold(trx, emailIndex)
    requireMailAllowance(await codesSince(trx, emailIndex, dayAgo), now)
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
    await mailer.send({ to: email, ...compose(code) })
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
}

type TypedCode = { challenge: string; intentId: string; typed: string; language: Language }

/** Opens a session for whoever typed the code; the token goes into a cookie and nowhere else. */
export async function openSession(deps: Deps, { challenge, intentId, typed, language }: TypedCode) {
  const { database, secrets, clock, ids } = deps
  const now = clock()
  const at = now.toISOString()
  requireUsableCode(await findCode(database.db, challenge), intentId, at)
  const taken = await database.db
    .transaction()
    .execute((trx) => takeAttempt(trx, challenge, codeAttempts))
  if (!taken) return refuse('code_attempts_exceeded')
  const given = secrets.digest('code', `${challenge} ${typed.replace(/\D/g, '')}`)
  if (!isSame(given, taken.code_hash)) {
    const left = codeAttempts - taken.attempts
    throw new Refusal(left > 0 ? 'code_wrong' : 'code_attempts_exceeded', { left })
  }
  const token = secrets.token()
  return database.db.transaction().execute(async (trx) => {
    if (!(await useCode(trx, challenge, at))) return refuse('code_used')
    const participant = await keepParticipant(trx, {
      id: ids.uuid(),
      email_index: taken.email_index,
      email_sealed: taken.email_sealed,
      created_at: at,
    })
    await recordVisit(trx, { participant_id: participant.id, language, verified_at: at })
    await insertSession(trx, {
      token_hash: hashToken(token),
      participant_id: participant.id,
      created_at: at,
      expires_at: new Date(now.getTime() + sessionLifetime).toISOString(),
    })
    return { token, seconds: sessionLifetime / 1000, participantId: participant.id }
  })
}
