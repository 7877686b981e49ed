// When each account was last used, and which of those that are not were warned.

import type { Db, Trx } from '../../platform/db/tables.ts'

export async function recordActivity(trx: Trx, participantId: string, at: string) {
  const seen = { seen_at: at, warned_at: null }
  await trx
    .insertInto('account_activity')
    .values({ participant_id: participantId, ...seen })
    .onConflict((conflict) => conflict.column('participant_id').doUpdateSet(seen))
    .execute()
}

/** Accounts from before this was written down count from their last code, or their beginning. */
export async function beginActivity(db: Db, limit: number) {
  const rows = await db
    .selectFrom('participants')
    .leftJoin('account_activity', 'account_activity.participant_id', 'participants.id')
    .leftJoin('participant_visits', 'participant_visits.participant_id', 'participants.id')
    .select(['participants.id', 'participants.created_at', 'participant_visits.verified_at'])
    .where('account_activity.participant_id', 'is', null)
    .limit(limit)
    .execute()
  if (rows.length === 0) return 0
  await db
    .insertInto('account_activity')
    .values(
      rows.map(({ id, created_at, verified_at }) => ({
        participant_id: id,
        seen_at: verified_at && verified_at > created_at ? verified_at : created_at,
        warned_at: null,
      })),
    )
    .onConflict((conflict) => conflict.column('participant_id').doNothing())
    .execute()
  return rows.length
}

/** Not used since a time, and not warned; the longest first. */
export async function toWarn(db: Db, unusedSince: string, limit: number) {
  const rows = await db
    .selectFrom('account_activity')
    .innerJoin('participants', 'participants.id', 'account_activity.participant_id')
    .select('account_activity.participant_id')
    .where('account_activity.seen_at', '<=', unusedSince)
    .where('account_activity.warned_at', 'is', null)
    .orderBy('account_activity.seen_at')
    .limit(limit)
    .execute()
  return rows.map(({ participant_id }) => participant_id)
}

/** Of several processes, one takes it; false for the others. */
export async function claimWarning(trx: Trx, participantId: string, at: string) {
  const { numUpdatedRows } = await trx
    .updateTable('account_activity')
    .set({ warned_at: at })
    .where('participant_id', '=', participantId)
    .where('warned_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function isWarnedAt(db: Db, participantId: string, at: string) {
  const row = await db
    .selectFrom('account_activity')
    .select('warned_at')
    .where('participant_id', '=', participantId)
    .executeTakeFirst()
  return row?.warned_at === at
}

export async function unclaimWarning(trx: Trx, participantId: string, at: string) {
  await trx
    .updateTable('account_activity')
    .set({ warned_at: null })
    .where('participant_id', '=', participantId)
    .where('warned_at', '=', at)
    .execute()
}

/** Not used since the one time, and warned before the other. */
export async function toErase(
  db: Db,
  {
    unusedSince,
    warnedBefore,
    limit,
  }: Record<'unusedSince' | 'warnedBefore', string> & { limit: number },
) {
  const rows = await db
    .selectFrom('account_activity')
    .select('participant_id')
    .where('seen_at', '<=', unusedSince)
    .where('warned_at', '<=', warnedBefore)
    .orderBy('seen_at')
    .limit(limit)
    .execute()
  return rows.map(({ participant_id }) => participant_id)
}
