// Counters of limits: in memory, or in a table that several processes share.
import { CompiledQuery } from 'kysely'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Database } from '../db/database.ts'
import type { Db } from '../db/tables.ts'
import type { Limit } from './limits.ts'
import { MemoryCounters, type Taken } from './memory-counters.ts'

/** Only counts: what is too much, and what is free, the limiter decides. */
export type Counter = {
  /** At once where this process alone counts it. */
  consume(key: string, points?: number): Taken | Promise<Taken>
  reward(key: string, points?: number): Promise<Taken>
  get(key: string): Promise<Taken | undefined>
}

/** Of what never closes: more than anyone sends in a window, and what the table's column holds. */
const endless = 1_000_000_000

type Counting = {
  name: string
  limit: Limit
  /** How a key is called in the table that processes share, where it differs from the one in memory. */
  nameShared?: (key: string) => string
}

export function createCounter(
  database: Pick<Database, 'db' | 'dialect'>,
  { name, limit, nameShared = (key) => key }: Counting,
): Counter {
  const here = inMemory(new MemoryCounters(limit))
  if (database.dialect === 'sqlite') return here
  const shared = named(nameShared, inTable(database.db, { name, limit }))
  const isApart = 'isCountedApart' in limit && limit.isCountedApart
  return orElse(
    isApart
      ? firstApart(new MemoryCounters(limit), shared, Math.floor(limit.most / apartOf))
      : shared,
    here,
  )
}

function inMemory(counters: MemoryCounters): Counter {
  return {
    consume: (key, points) => counters.consume(key, points),
    reward: async (key, points) => counters.reward(key, points),
    get: async (key) => counters.get(key),
  }
}

function inTable(db: Db, { name, limit }: { name: string; limit: Limit }): Counter {
  const most = limit.most ?? endless
  const table = new RateLimiterPostgres({
    keyPrefix: name,
    points: most,
    duration: limit.seconds,
    storeClient: clientOf(db),
    storeType: 'client',
    tableName: 'limit_counters',
    tableCreated: true,
    clearExpiredByTimeout: false,
    // Once beyond, what this process already knows is not asked again.
    ...(limit.most !== undefined && { inMemoryBlockOnConsumed: limit.most + 1 }),
  })
  return {
    consume: (key, points) => evenWhenFull(table.consume(key, points), most),
    reward: (key, points) => evenWhenFull(table.reward(key, points), most),
    get: async (key) => (await table.get(key)) ?? undefined,
  }
}

/** The library throws what is full, as it throws its own failures; without a count when it need not ask. */
async function evenWhenFull(taking: Promise<Taken>, most: number): Promise<Taken> {
  try {
    return await taking
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    const { consumedPoints, msBeforeNext } = error
    return { consumedPoints: Math.max(consumedPoints, most + 1), msBeforeNext }
  }
}

const named = (nameOf: (key: string) => string, counter: Counter): Counter => ({
  consume: (key, points) => counter.consume(nameOf(key), points),
  reward: (key, points) => counter.reward(nameOf(key), points),
  get: (key) => counter.get(nameOf(key)),
})

/** While the database is away each process goes on counting by itself. */
const orElse = (counter: Counter, fallback: Counter): Counter => ({
  consume(key, points) {
    const taking = counter.consume(key, points)
    return taking instanceof Promise ? taking.catch(() => fallback.consume(key, points)) : taking
  },
  reward: (key, points) => counter.reward(key, points).catch(() => fallback.reward(key, points)),
  get: (key) => counter.get(key).catch(() => fallback.get(key)),
})

/** One in so many is counted by each process alone: n of them let through n - 1 more than that at most. */
const apartOf = 15

/** With the first one beyond, all that were counted here until then are told to the others. */
function firstApart(here: MemoryCounters, shared: Counter, apart: number): Counter {
  const isBeyond = (key: string) => (here.get(key)?.consumedPoints ?? 0) > apart
  return {
    consume(key, points = 1) {
      const wasBeyond = isBeyond(key)
      const taken = here.consume(key, points)
      if (taken.consumedPoints <= apart) return taken
      return shared.consume(key, wasBeyond ? points : taken.consumedPoints)
    },
    async reward(key, points = 1) {
      if (isBeyond(key)) await shared.reward(key, points)
      return here.reward(key, points)
    },
    get: async (key) => (isBeyond(key) ? shared.get(key) : here.get(key)),
  }
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
