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

/** Of one limit, some 20 MB. Whoever rents a /32 has a new block for each request of an hour. */
export const mostCounters = 20_000

/** In memory, and not without end: what is beyond is forgotten, the one that was counted longest ago first. */
class BoundedCounters extends RateLimiterMemory {
  readonly #counted = new Set<string>()

  override async consume(key: string, points?: number) {
    this.#counted.delete(key)
    this.#counted.add(key)
    if (this.#counted.size > mostCounters) {
      const [oldest = ''] = this.#counted
      this.#counted.delete(oldest)
      await this.delete(oldest)
    }
    return super.consume(key, points)
  }
}

/** The library compares with `points` itself; ours has a free part too, so it only counts. */
export function createCounter(
  database: Pick<Database, 'db' | 'dialect'>,
  { name, limit }: { name: string; limit: Limit },
): Counter {
  const own = { keyPrefix: name, points: limit.most ?? endless, duration: limit.seconds }
  const memory = new BoundedCounters(own)
  const isApart = 'isCountedApart' in limit && limit.isCountedApart
  if (database.dialect === 'sqlite' || isApart) return memory
  return new RateLimiterPostgres({
    ...own,
    storeClient: clientOf(database.db),
    storeType: 'client',
    tableName: 'limit_counters',
    tableCreated: true,
    clearExpiredByTimeout: false,
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
