// Acts that cannot miss each other: each has begun before the first of them gets any further.
import { sql } from 'kysely'
import type { Db } from '../src/db/database.ts'
import type { TestApp } from './app.ts'

/** A table that none may write to, or not even read, until all of them wait. */
type Gate = { writing: string } | { reading: string }

/** On SQLite, which has one writer, they start together and queue. */
export async function atOnce<T>(
  { db, engine }: Pick<TestApp, 'db' | 'engine'>,
  gate: Gate,
  acts: (() => Promise<T>)[],
) {
  const start = () => Promise.allSettled(acts.map((act) => act()))
  if (engine === 'sqlite') return start()
  const { all } = await db.transaction().execute(async (trx) => {
    await close(gate).execute(trx)
    const started = { all: start() }
    await untilWaiting(db, acts.length)
    return started
  })
  return all
}

const close = (gate: Gate) =>
  'writing' in gate
    ? sql`lock table ${sql.table(gate.writing)} in share mode`
    : sql`lock table ${sql.table(gate.reading)} in access exclusive mode`

async function untilWaiting(db: Db, count: number) {
  const end = Date.now() + 4000
  for (let waiting = 0; waiting < count; ) {
    const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting
      from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
    waiting = rows[0]?.waiting ?? 0
    if (Date.now() > end) throw new Error(`${waiting} of ${count} acts wait for each other.`)
  }
}
