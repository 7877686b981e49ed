// Acts that cross on PostgreSQL for certain: the test holds what they need until all of them wait.
import { sql } from 'kysely'
import type { Db, Trx } from '../src/platform/db/database.ts'

type Act = () => Promise<unknown>

/**
 * Each begins once those before it wait for a lock, or are done; what `hold` did is then undone and
 * all go on. Answers what came of each.
 */
export async function crossing(db: Db, hold: (trx: Trx) => Promise<unknown>, acts: Act[]) {
  const trx = await db.startTransaction().execute()
  const begun: Promise<unknown>[] = []
  let settled = 0
  const settle = () => {
    settled += 1
  }
  try {
    await hold(trx)
    for (const act of acts) {
      const one = act()
      one.then(settle, settle)
      begun.push(one)
      while (settled + (await waiting(db)) < begun.length);
    }
  } finally {
    await trx.rollback().execute()
  }
  return Promise.allSettled(begun)
}

async function waiting(db: Db) {
  const { rows } = await sql<{ count: number }>`select count(*) as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
  return Number(rows[0]?.count)
}
