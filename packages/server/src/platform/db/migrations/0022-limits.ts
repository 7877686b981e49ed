// Counters of limits, which several processes share, and proofs of work that have served.
import { type Kysely, sql } from 'kysely'
import { type Dialect, tableMaker } from '../schema.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const table = tableMaker(db, dialect)
  // The columns in the order that the library of limits writes them.
  await table('limit_counters', { key: 'text primary key', points: 'integer', expire: 'integer?' })
  // Every request writes there, and a power cut may take the counts: none waits for the disk.
  if (dialect === 'postgres') await sql`alter table limit_counters set unlogged`.execute(db)
  await table('spent_proofs', { id: 'text primary key', expires_at: 'text' })
}
