// The database, opened on either engine, refused when it could lose data.
import { Kysely, sql } from 'kysely'
import type { Logger } from 'pino'
import type { Config } from '../settings/config.ts'
import { auditDialect, type Recorder } from './audit-dialect.ts'
import { createNoticing, type Noticing, type WriteListener } from './noticing.ts'
import type { Others } from './others.ts'
import { openPostgres, postgresDurabilityFaults } from './postgres.ts'
import { othersOfPostgres } from './postgres-others.ts'
import { postgresSnapshot, type Snapshot, sqliteSnapshot } from './snapshot.ts'
import { openSqlite, scrubSqlite, sqliteDurabilityFaults } from './sqlite.ts'
import { othersOfSqlite } from './sqlite-others.ts'
import type { Dialect } from './table-maker.ts'
import type { Db, Tables, Trx } from './tables.ts'

export type Database = {
  db: Db
  dialect: Dialect
  /** Throws when the storage could lose what it acknowledged. */
  requireDurability(): Promise<void>
  /** Until this transaction ends, another one that holds the same key waits: count, then write. */
  hold(trx: Trx, key: string): Promise<void>
  /** Makes a query hold its rows until this transaction ends. */
  holdRows<Query extends { forUpdate(): Query }>(query: Query): Query
  /** Makes a query hold its rows, and leave out those that another transaction holds. */
  skipHeld<Query extends { forUpdate(): { skipLocked(): Query } }>(query: Query): Query
  /** Makes a query keep its sessions from being ended until this transaction ends. */
  keepSessions<Query extends { forKeyShare(of: 'sessions'): Query }>(query: Query): Query
  /** Makes a query keep its rows from being deleted until this transaction ends. */
  keepRows<Query extends { forKeyShare(): Query }>(query: Query): Query
  /** Takes what was deleted off the disk too; false when someone still reads it: ask again later. */
  scrub(): Promise<boolean>
  /** Changes tables, on a connection where a query may take its time. */
  migrating: <Result>(work: (db: Db) => Promise<Result>) => Promise<Result>
  /** Reads as of one moment, however long they take. */
  snapshot: Snapshot
  /** What this work changes is written down with it, in the same transaction. */
  recorded: <Result>(record: Recorder, work: () => Promise<Result>) => Promise<Result>
  /** What this work reads is told to the reader. */
  noticed: Noticing['noticed']
  /** Told of each commit of this process; of those of others, as far as it is `heard`. */
  onWritten: (listener: WriteListener) => void
  others: Others
  ping(): Promise<void>
  close(): Promise<void>
}

export function openDatabase(settings: Config['database'], log: Logger): Database {
  return settings.kind === 'sqlite'
    ? sqliteDatabase(settings.file, log)
    : postgresDatabase(settings.url, settings.poolSize, log)
}

function sqliteDatabase(file: string, log: Logger): Database {
  const { connection, dialect } = openSqlite(file)
  const noticing = createNoticing()
  const watched = auditDialect(noticing.around(dialect), { locksRows: false })
  const db = new Kysely<Tables>({ dialect: watched.dialect })
  return {
    ...common(db, noticing),
    recorded: watched.recorded,
    dialect: 'sqlite',
    others: othersOfSqlite(connection, log),
    migrating: (work) => work(db),
    snapshot: sqliteSnapshot(file, noticing),
    requireDurability: async () => refuseWeak(sqliteDurabilityFaults(connection)),
    // Transactions begin immediate there: a second writer waits anyway.
    hold: async () => {},
    holdRows: (query) => query,
    skipHeld: (query) => query,
    keepSessions: (query) => query,
    keepRows: (query) => query,
    scrub: async () => scrubSqlite(connection),
  }
}

function postgresDatabase(url: string, size: number, log: Logger): Database {
  const { pool, dialect } = openPostgres(url, { size, log })
  const { others, tellOthers } = othersOfPostgres(url, log)
  const noticing = createNoticing(tellOthers)
  const watched = auditDialect(noticing.around(dialect), { locksRows: true })
  const db = new Kysely<Tables>({ dialect: watched.dialect })
  return {
    ...common(db, noticing),
    recorded: watched.recorded,
    dialect: 'postgres',
    others,
    migrating: async (work) => {
      const patient = openPostgres(url, { size: 1, log, takesItsTime: true })
      const alone = new Kysely<Tables>({ dialect: patient.dialect })
      return work(alone).finally(() => alone.destroy())
    },
    snapshot: postgresSnapshot(db),
    requireDurability: async () => refuseWeak(await postgresDurabilityFaults(pool)),
    hold: async (trx, key) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(trx)
    },
    holdRows: (query) => query.forUpdate(),
    skipHeld: (query) => query.forUpdate().skipLocked(),
    // Ending a session waits for the acts that it has begun; they never wait for each other.
    keepSessions: (query) => query.forKeyShare('sessions'),
    keepRows: (query) => query.forKeyShare(),
    // Its dead rows are for autovacuum: see docs/privacy.md.
    scrub: async () => true,
  }
}

function common(db: Db, { noticed, onWritten }: Noticing) {
  return {
    db,
    noticed,
    onWritten,
    ping: async () => {
      await sql`select 1`.execute(db)
    },
    close: () => db.destroy(),
  }
}

function refuseWeak(faults: string[]) {
  if (faults.length === 0) return
  throw new Error(`The database could lose what it acknowledged: ${faults.join('; ')}.`)
}
