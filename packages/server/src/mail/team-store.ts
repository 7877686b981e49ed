// Where the team's own mail has got to in the journal: one process at a time, under a lease.
import type { Db } from '../platform/db/database.ts'

const name = 'team'

type Lease = { now: string; until: string }

/**
 * The place, for whoever takes it; undefined while another process has it. A first reading begins at
 * the journal's end: what happened before the team asked for mails is no news.
 */
export async function takeTeamPlace(db: Db, { now, until }: Lease) {
  const journal = await db
    .selectFrom('cursors')
    .select('seq')
    .where('name', '=', 'journal')
    .executeTakeFirst()
  await db
    .insertInto('cursors')
    .values({ name, seq: journal?.seq ?? 0, leased_until: null })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  const taken = await db
    .updateTable('cursors')
    .set({ leased_until: until })
    .where('name', '=', name)
    .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<', now)]))
    .returning('seq')
    .executeTakeFirst()
  return taken?.seq
}

export async function leaveTeamPlace(db: Db, seq: number) {
  await db
    .updateTable('cursors')
    .set({ seq, leased_until: null })
    .where('name', '=', name)
    .execute()
}
