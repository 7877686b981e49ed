// Counters of limits: in memory, or in a table that several processes share.
import { CompiledQuery } from 'kysely'
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible'
import type { Database, Db } from '../db/database.ts'
import type { Limit } from './limits.ts'

export type CounterTables = {
  /** `key` holds a name and a keyed digest; `expire` is in milliseconds, as the library writes it. */
  limit_counters: { key: string; points: number; expire: number | null }
}

export type Counter = RateLimiterMemory | RateLimiterPostgres

/** Of what never closes: more than anyone sends in a window, and what the table's column holds. */
const endless = 1_000_000_000

/** The library compares with `points` itself; ours has a free part too, so it only counts. */
export function createCounter(
  database: Pick<Database, 'db' | 'dialect'>,
  { name, limit }: { name: string; limit: Limit },
): Counter {
  const own = { keyPrefix: name, points: limit.most ?? endless, duration: limit.seconds }
  const memory = new RateLimiterMemory(own)
  const isApart = 'isCountedApart' in limit && limit.isCountedApart
  if (database.dialect === 'sqlite' || isApart) return memory
  return new RateLimiterPostgres({
    ...own,
    ...{ storeClient: clientOf(database.db), storeType: 'client' },
    ...{ tableName: 'limit_counters', tableCreated: true, clearExpiredByTimeout: false },
    // Once beyond, what this process already knows is not asked again.
    ...(limit.most !== undefined && { inMemoryBlockOnConsumed: limit.most + 1 }),
    // While the database is away each process goes on counting by itself.
    insuranceLimiter: memory,
  })
}

function clientOf(db: Db) {
  return {
    async query({ text, values }: { text: string; values: unknown[] }) {
      const { rows } = await db.executeQuery(CompiledQuery.raw(text, values))
      return { rows, rowCount: rows.length }
    },
  }
}

export async function deleteExpiredCounters(db: Db, now: number) {
  await db.deleteFrom('limit_counters').where('expire', '<=', now).execute()
}
