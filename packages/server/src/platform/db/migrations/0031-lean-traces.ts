// Two indexes fewer on the traces of acts: each act paid for them, and few ever asked.
import type { Kysely } from 'kysely'

/**
 * What is a day old is let go some times a day, and what somebody left when they erase their
 * account: reading a day of traces takes milliseconds, and two random pages less are written with
 * each act.
 */
export async function up(db: Kysely<unknown>) {
  for (const name of ['act_traces_by_time', 'act_traces_by_participant']) {
    await db.schema.dropIndex(name).execute()
  }
}
