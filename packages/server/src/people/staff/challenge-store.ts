// Challenges that passkeys answer: each once, from the browser that asked, for what it asked.
import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../platform/db/database.ts'

export type ChallengePurpose = 'sign_in' | 'enrol' | 'step_up'

export type ChallengeTables = {
  staff_challenges: {
    challenge_hash: string
    /** Of a cookie: only the browser that asked may answer. */
    browser_hash: string
    purpose: ChallengePurpose
    /** Who may answer; null while nobody is known. */
    staff_id: string | null
    expires_at: string
  }
}

export type Challenge = Selectable<ChallengeTables['staff_challenges']>

export async function insertChallenge(db: Db, challenge: Challenge) {
  await db.insertInto('staff_challenges').values(challenge).execute()
}

/** Takes it away, right or wrong: it is never answered twice. */
export async function takeChallenge(
  db: Db,
  { challenge_hash, browser_hash, purpose }: Omit<Challenge, 'expires_at' | 'staff_id'>,
) {
  return db
    .deleteFrom('staff_challenges')
    .where('challenge_hash', '=', challenge_hash)
    .where('browser_hash', '=', browser_hash)
    .where('purpose', '=', purpose)
    .returningAll()
    .executeTakeFirst()
}

export async function deleteEndedChallenges(db: Db | Trx, now: string) {
  await db.deleteFrom('staff_challenges').where('expires_at', '<=', now).execute()
}
