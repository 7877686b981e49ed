// Acts of the same moment on either engine: none gets past a table before all have come to it.
import { sql } from 'kysely'
import type { TestApp } from './app.ts'
import { crossing } from './crossing.ts'

/** A table that none may write to, or not even read, until all of them wait. */
type Gate = { writing: string } | { reading: string }

/** On SQLite, which has one writer, they start together and queue. */
export async function atOnce<T>(
  { db, engine }: Pick<TestApp, 'db' | 'engine'>,
  gate: Gate,
  acts: (() => Promise<T>)[],
) {
  const begun: Promise<T>[] = []
  const begin = acts.map((act) => () => {
    const one = act()
    begun.push(one)
    return one
  })
  if (engine === 'postgres') await crossing(db, (trx) => close(gate).execute(trx), begin)
  else for (const one of begin) void one()
  return Promise.allSettled(begun)
}

const close = (gate: Gate) =>
  'writing' in gate
    ? sql`lock table ${sql.table(gate.writing)} in share mode`
    : sql`lock table ${sql.table(gate.reading)} in access exclusive mode`
