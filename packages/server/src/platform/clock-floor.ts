// A process that starts takes no time for now that the database has seen pass.
import type { Deps } from './deps.ts'

type Tools = Pick<Deps, 'database' | 'log' | 'raiseClock'>

export async function followDatabase({ database: { db }, log, raiseClock }: Tools) {
  const event = await db.selectFrom('events').select('at').orderBy('seq', 'desc').limit(1).execute()
  const session = await db
    .selectFrom('sessions')
    .select((row) => row.fn.max('seen_at').as('at'))
    .execute()
  const moments = [...event, ...session].flatMap(({ at }) => (at === null ? [] : [at]))
  const newest = moments.sort().at(-1)
  if (newest === undefined || raiseClock(new Date(newest))) return
  log.error({ newest }, 'recorded a day ahead or more: the clock was wrong then, or is now')
}
