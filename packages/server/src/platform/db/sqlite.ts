// SQLite: one process, one writer, every commit on the disk before it is acknowledged.
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { keptByText } from './by-text.ts'
import { SharedSqliteDialect } from './sqlite-driver.ts'

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
  // From now on others are served: waiting here would stop them all. The driver waits beside.
  connection.pragma('busy_timeout = 0')
  const database = { prepare: preparing(connection), close: () => connection.close() }
  return { connection, dialect: new SharedSqliteDialect(connection, database) }
}

/**
 * Empties the write-ahead log, where the pages are as they were. It waits for nobody: a reader of an
 * older moment (an export) makes it answer false, and it must be asked again.
 */
export function scrubSqlite(connection: BetterSqlite.Database) {
  const [done] = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  return done?.busy === 0
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

/** Of the statements that are kept: a batch of each size has some of its own, five hundred under load. */
const lettersKept = 1024 * 1024

// Compiling a statement takes longer than running it, and what is let go stays until the collector passes.
function preparing(connection: BetterSqlite.Database) {
  const kept = keptByText<BetterSqlite.Statement>(lettersKept)
  return (text: string) => kept.of(text, () => connection.prepare(text))
}
