// PostgreSQL: a pool whose broken connections never end the process, and bounded waits.
import {
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type PostgresPool,
  type PostgresPoolClient,
} from 'kysely'
import pg from 'pg'
import type { Logger } from 'pino'
import { FairLine, type GiveBack } from '../fair-line.ts'
import { StorageFault } from './storage-fault.ts'

/** Milliseconds for a connection: to be made, or to be given back by those who have them all. */
const longestWait = 5_000

/** A query of a request takes milliseconds; one that takes longer would take the others' places. */
const longestQuery = { statement_timeout: 10_000, query_timeout: 12_000 }

type Opening = {
  size: number
  log: Pick<Logger, 'warn' | 'error'>
  /** For migrations: making an index reads every row there is. */
  takesItsTime?: boolean
}

export function openPostgres(address: string, { size, log, takesItsTime = false }: Opening) {
  const pool = new pg.Pool({
    connectionString: address,
    max: size,
    ...(takesItsTime ? {} : longestQuery),
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 15_000,
    connectionTimeoutMillis: longestWait,
    application_name: 'parvis',
    types: { getTypeParser: parserOf },
  })
  // One killed backend ends the Node process unless both the pool and its clients listen.
  pool.on('error', (error) => log.error({ reason: error.message }, 'idle connection lost'))
  pool.on('connect', (client) => {
    client.on('error', (error) => log.error({ reason: error.message }, 'connection lost'))
    client.on('notice', (notice) => log.warn({ reason: notice.message }, 'database notice'))
  })
  return { pool, dialect: new CandidDialect({ pool: shared(naming(pool), size) }) }
}

/** Why this database may lose what it acknowledged; empty when it may not. */
export async function postgresDurabilityFaults(pool: pg.Pool) {
  const faults: string[] = []
  for (const [name, weak] of [
    ['fsync', ['off']],
    ['full_page_writes', ['off']],
    ['synchronous_commit', ['off']],
  ] as const) {
    const { rows } = await pool.query<{ value: string }>('select current_setting($1) as value', [
      name,
    ])
    const value = rows[0]?.value ?? ''
    if (weak.some((one) => one === value)) faults.push(`${name} is ${value}`)
  }
  return faults
}

// Counts and sequences come as bigint, in text; ours stay far below 2^53.
function parserOf(oid: number, format?: 'text' | 'binary') {
  if (oid === pg.types.builtins.INT8) return Number
  return format === 'binary'
    ? pg.types.getTypeParser(oid, 'binary')
    : pg.types.getTypeParser(oid, 'text')
}

/** What the database answers has a code of its own; all else says that it did not answer. */
function nameFault(error: unknown): never {
  const isAnswer = error instanceof pg.DatabaseError || error instanceof TypeError
  throw isAnswer ? error : new StorageFault(error)
}

function naming(pool: pg.Pool): PostgresPool {
  const named = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    async connect() {
      const client = await pool.connect().catch(nameFault)
      const known = named.get(client) ?? namingQueries(client)
      named.set(client, known)
      return known
    },
    end: () => pool.end(),
    options: pool.options,
  }
}

/** The pool's own line has one order for all: whoever asks most would keep the others out. */
function shared(pool: PostgresPool, places: number): PostgresPool {
  const refuse = () => new StorageFault(new Error('No connection became free in time.'))
  const line = new FairLine({ places, atMost: { milliseconds: longestWait, refuse } })
  const known = new WeakMap<PostgresPoolClient, PostgresPoolClient>()
  const held = new WeakMap<PostgresPoolClient, GiveBack>()
  return {
    async connect() {
      const giveBack = await line.take()
      try {
        const client = await pool.connect()
        held.set(client, giveBack)
        const one = known.get(client) ?? givingBack(client, () => held.get(client)?.())
        known.set(client, one)
        return one
      } catch (error) {
        giveBack()
        throw error
      }
    },
    end: () => pool.end(),
    options: pool.options,
  }
}

function givingBack(client: PostgresPoolClient, giveBack: GiveBack): PostgresPoolClient {
  return new Proxy(client, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target)
      if (name !== 'release' || typeof value !== 'function') return value
      return (...parameters: unknown[]) => {
        Reflect.apply(value, target, parameters)
        giveBack()
      }
    },
  })
}

function namingQueries(client: pg.PoolClient): PostgresPoolClient {
  return new Proxy(client, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      if (name !== 'query') return value.bind(target)
      return (...parameters: unknown[]) => {
        const result: unknown = Reflect.apply(value, target, parameters)
        return result instanceof Promise ? result.catch(nameFault) : result
      }
    },
  })
}

type Connection = Parameters<PostgresDriver['rollbackTransaction']>[0]

// When a connection is lost, rolling back fails too, and would hide why the transaction failed. The
// driver has thrown the connection away by then, and PostgreSQL has rolled back by itself.
class CandidDriver extends PostgresDriver {
  override async rollbackTransaction(connection: Connection) {
    await super.rollbackTransaction(connection).catch(() => {})
  }
}

class CandidDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig
  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }
  override createDriver() {
    return new CandidDriver(this.#config)
  }
}
