// Challenges that passkeys answer: each once, from the browser that asked, for what it asked.

import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { StaffTables } from './tables.ts'

export type Challenge = Selectable<StaffTables['staff_challenges']>

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
