// Who of the team reads or writes what now: kept apart from the journal and the log, and soon gone.
import type { Insertable } from 'kysely'
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { PresenceTables } from './tables.ts'

export type PresenceRow = Insertable<PresenceTables['staff_presence']>

export async function keepPresence(trx: Trx, row: PresenceRow) {
  const { kind, object_id, is_writing, until } = row
  await trx
    .insertInto('staff_presence')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['staff_id', 'tab']).doUpdateSet({ kind, object_id, is_writing, until }),
    )
    .execute()
}

/** Of a member, all but those that were said last. */
export async function dropOlderPresence(trx: Trx, staffId: string, kept: number) {
  const older = await trx
    .selectFrom('staff_presence')
    .select('tab')
    .where('staff_id', '=', staffId)
    .orderBy('until', 'desc')
    .orderBy('tab')
    .limit(kept)
    .offset(kept)
    .execute()
  for (const { tab } of older) await dropPresence(trx, staffId, tab)
}

export async function dropPresence(db: Db | Trx, staffId: string, tab: string) {
  await db
    .deleteFrom('staff_presence')
    .where('staff_id', '=', staffId)
    .where('tab', '=', tab)
    .execute()
}

export function presentNow(db: Db, now: string) {
  return db
    .selectFrom('staff_presence')
    .innerJoin('staff_members', 'staff_members.id', 'staff_presence.staff_id')
    .select(['staff_presence.staff_id', 'staff_members.name', 'staff_presence.kind'])
    .select((row) => [
      'staff_presence.object_id',
      // Of several tabs on the same thing, one that writes counts.
      row.fn.max('staff_presence.is_writing').as('is_writing'),
    ])
    .where('staff_presence.until', '>', now)
    .where('staff_members.ended_at', 'is', null)
    .groupBy(['staff_presence.staff_id', 'staff_members.name', 'staff_presence.kind'])
    .groupBy('staff_presence.object_id')
    .orderBy('staff_presence.staff_id')
    .orderBy('staff_presence.kind')
    .orderBy('staff_presence.object_id')
    .execute()
}

export async function deletePastPresence(db: Db, now: string) {
  await db.deleteFrom('staff_presence').where('until', '<=', now).execute()
}
