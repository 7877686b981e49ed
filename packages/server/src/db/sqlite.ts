// SQLite: one process, one writer, every commit on the disk before it is acknowledged.
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely'

export function openSqlite(file: string) {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const connection = new BetterSqlite(file, { timeout: 5000 })
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('journal_size_limit = 67108864')
  connection.pragma('cache_size = -16000')
  // Fewer checkpoints, each page copied once for many commits; the write-ahead log stays under 64 MB.
  connection.pragma('wal_autocheckpoint = 4000')
  // What is deleted is written over, not only forgotten.
  connection.pragma('secure_delete = ON')
  return { connection, dialect: new ImmediateDialect(connection) }
}

/**
 * Empties the write-ahead log, where the pages are as they were. It waits for nobody: a reader of an
 * older moment (an export) makes it answer false, and it must be asked again.
 */
export function scrubSqlite(connection: BetterSqlite.Database) {
  connection.pragma('busy_timeout = 0')
  try {
    const [done] = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    return done?.busy === 0
  } finally {
    connection.pragma('busy_timeout = 5000')
  }
}

/** Why this database may lose what it acknowledged; empty when it may not. */
export function sqliteDurabilityFaults(connection: BetterSqlite.Database) {
  const read = (name: string) => connection.pragma(name, { simple: true })
  const faults: string[] = []
  const journal = read('journal_mode')
  // An in-memory database promises nothing, and only tests open one.
  if (journal !== 'wal' && journal !== 'memory') faults.push(`journal_mode is ${journal}, not wal`)
  if (Number(read('synchronous')) < 2) faults.push('synchronous is weaker than FULL')
  return faults
}

// A deferred transaction that reads and then writes fails at once when another process wrote in
// between, whatever the timeout; an immediate one waits for its turn.
class ImmediateDriver extends SqliteDriver {
  readonly #isInTransaction: () => boolean
  constructor(config: SqliteDialectConfig, isInTransaction: () => boolean) {
    super(config)
    this.#isInTransaction = isInTransaction
  }
  override async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
  // A full disk has SQLite roll back by itself: rolling back again would fail, and hide the cause.
  override async rollbackTransaction(connection: DatabaseConnection) {
    if (this.#isInTransaction()) await super.rollbackTransaction(connection)
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #connection: BetterSqlite.Database
  constructor(connection: BetterSqlite.Database) {
    super({ database: connection })
    this.#connection = connection
  }
  override createDriver() {
    const connection = this.#connection
    const database = { prepare: preparing(connection), close: () => connection.close() }
    return new ImmediateDriver({ database }, () => connection.inTransaction)
  }
}

const keptStatements = 200

// Compiling a statement takes longer than running it: the latest are kept, the oldest let go.
function preparing(connection: BetterSqlite.Database) {
  const kept = new Map<string, BetterSqlite.Statement>()
  return (text: string) => {
    const statement = kept.get(text) ?? connection.prepare(text)
    kept.delete(text)
    kept.set(text, statement)
    const [oldest] = kept.keys()
    if (kept.size > keptStatements && oldest !== undefined) kept.delete(oldest)
    return statement
  }
}
