// How long invitations, sessions, proofs and tokens of the team hold; and who must always be left.
import { refuse } from '../../platform/refusal.ts'

const minute = 60_000
const hour = 60 * minute
export const day = 24 * hour

export const invitationLifetime = 72 * hour
/** A desk left alone. */
export const staffIdle = 30 * minute
/** A long day's work. */
export const staffLifetime = 12 * hour
/** How often being used is written down. */
export const staffTouch = minute
/** For how long someone has just proved to be there. */
export const proofLifetime = 10 * minute
export const challengeLifetime = 5 * minute
/** For how long the same request, by its key, is answered the same. */
export const answerLifetime = day
/** Of a program's token. */
export const longestTokenDays = 90
/** What needs no person at hand must not lie about for long. */
export const dangerousTokenLifetime = 12 * hour

export type Via =
  | { by: 'token'; isDangerous: boolean }
  | { by: 'session'; provedAt: string; session: string }

/** How late a provider's clock may be, and how long its own pages may take. */
const providerLag = 2 * minute

/**
 * From when a proof at a provider counts. It may have let someone in from a session of its own, whoever
 * sits there now: only what it says was shown just now is one of now.
 */
export function provedAtProvider(provedAt: string | undefined, now: Date) {
  const age = provedAt === undefined ? Infinity : now.getTime() - Date.parse(provedAt)
  const counted = age <= providerLag ? 0 : proofLifetime
  return new Date(now.getTime() - counted).toISOString()
}

/** Refuses a dangerous act to a session whose owner may have left, and to an ordinary token. */
export function requireFreshProof(via: Via, now: Date) {
  if (via.by === 'token') {
    if (!via.isDangerous) refuse('token_not_for_dangerous_acts')
    return
  }
  const age = now.getTime() - Date.parse(via.provedAt)
  // A proof later than now was made under another clock: nobody knows how long ago.
  const isOfNow = age < proofLifetime && age >= -minute
  if (!isOfNow) refuse('step_up_required', { minutes: proofLifetime / minute })
}

type SessionEvidence = { isAdministrator: boolean; isActive: boolean }

/** Someone must be left who can let others in. `able`: active administrators who can sign in. */
export function requireAdministratorLeft(
  { id, before, after }: { id: string; before: SessionEvidence; after: SessionEvidence },
  able: string[],
) {
  const isAdministrator = ({ isAdministrator, isActive }: SessionEvidence) =>
    isAdministrator && isActive
  if (!isAdministrator(before) || isAdministrator(after)) return
  if (!able.some((one) => one !== id)) refuse('last_administrator')
}

/** Whoever signs in with keys alone keeps one. */
export function requireKeyLeft(keys: number, identities: number) {
  if (keys <= 1 && identities === 0) refuse('last_passkey')
}
