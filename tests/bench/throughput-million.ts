// Fifty people confirm at once where a million supports are there already, beside a POST that stores nothing.
import { sql } from 'kysely'
import type { Db } from '../../packages/server/src/platform/db/tables.ts'
import { serverCommand } from '../faults/server-process.ts'
import { startPostgres } from '../support/postgres.ts'
import { compete } from './contest.ts'
import { bare } from './throughput.ts'

const lastPerson = 9999

export async function measureThroughputMillion(rounds = 5) {
  const postgres = await startPostgres()
  try {
    const server = { command: serverCommand, confirmations: 2000, fill: addMillion }
    return await compete(
      {
        bare,
        sqlite: server,
        postgres: { ...server, databaseUrl: await postgres.createDatabase() },
      },
      rounds,
    )
  } finally {
    await postgres.stop()
  }
}

/** Of ten thousand people, each of a hundred proposals: numbers that are spread as random ones are. */
async function addMillion(db: Db) {
  for (let proposal = 0; proposal < 100; proposal += 1) {
    await sql`
      insert into supports (proposal_id, supporter, kind, territory_id, participant_id, evidence,
        intent_id, site_key, receipt, recorded_at)
      with recursive numbers (n) as (select 0 union all select n + 1 from numbers where n < ${lastPerson}),
        named (name) as (select ((n * 7919) % 10007) || '-' || n from numbers)
      select ${`proposition-${proposal}`}, 'participant:' || name, 'resident', null, name, 'email', name, null,
        ${`PV-${proposal}-`} || name, '2026-02-15T10:00:00.000Z'
      from named`.execute(db)
  }
  await sql`analyze`.execute(db)
}
