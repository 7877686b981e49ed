// Counters of limits, which several processes share, and proofs of work that have served.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function rateLimits(table: TableMaker) {
  // The columns stand in the order in which the library of limits writes them, without naming them. Every
  // request writes there, and a power cut may take the counts: none waits for the disk.
  await table('limit_counters', {
    columns: {
      key: 'text primary key',
      points: 'integer',
      expire: 'integer?',
    },
    unlogged: true,
  })

  // A proof of work serves once.
  await table('spent_proofs', {
    columns: {
      id: 'text primary key',
      expires_at: 'text',
    },
  })
}
