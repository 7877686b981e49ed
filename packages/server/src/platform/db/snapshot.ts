// Reads of one moment: whatever is written meanwhile, all of them see the same rows.
import BetterSqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import type { Noticing } from './noticing.ts'
import type { Db, Tables } from './tables.ts'

export type Snapshot = <Result>(read: (db: Db) => Promise<Result>) => Promise<Result>

/** On a connection of its own: a long read on the only one would hold every write back. */
export const sqliteSnapshot =
  (file: string, { around }: Pick<Noticing, 'around'>): Snapshot =>
  async (read) => {
    // Readers wait for nobody, but while another process mends the log of one that died.
    const connection = new BetterSqlite(file, { readonly: true, timeout: 50 })
    const dialect = around(new SqliteDialect({ database: connection }))
    const db = new Kysely<Tables>({ dialect })
    try {
      return await db.transaction().execute(read)
    } finally {
      await db.destroy()
    }
  }

export const postgresSnapshot =
  (db: Db): Snapshot =>
  (read) =>
    db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read)
