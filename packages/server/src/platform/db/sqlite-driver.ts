// Shares one SQLite connection in turns. While another process holds the write lock, whoever writes
// waits on a timer, off the connection: the event loop runs, and reads go on.
import { setTimeout as wait } from 'node:timers/promises'
import type BetterSqlite from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely'
import { FairLine } from '../fair-line.ts'
import { type HotQuery, isHot } from './hot-writes.ts'

/** Milliseconds that a write may wait for another process; then it is refused, and nothing is stored. */
const patience = 5000
/** Milliseconds between two tries: as soon as possible for a short lock, seldom for a long one. */
const longestPause = 25
/** Milliseconds of queries before the event loop hears who else has come: they never wait for anything. */
const inOneTurn = 5
/** More writes than this never wait: they are refused at once. */
const mostInLine = 1000

export class SharedSqliteDialect extends SqliteDialect {
  readonly #connection: BetterSqlite.Database
  readonly #database: SqliteDatabase
  constructor(connection: BetterSqlite.Database, database: SqliteDatabase) {
    super({ database })
    this.#connection = connection
    this.#database = database
  }
  override createDriver() {
    return new SharedDriver(this.#database, () => this.#connection.inTransaction)
  }
  // Turns are taken here; those that kysely would take last through a wait.
  override createAdapter() {
    return new SharedAdapter()
  }
}

class SharedAdapter extends SqliteAdapter {
  override get supportsMultipleConnections() {
    return true
  }
  // Tables are changed in a transaction as rows are: a migration that fails leaves nothing of it.
  override get supportsTransactionalDdl() {
    return true
  }
}

class SharedDriver extends SqliteDriver {
  readonly #turns = new FairLine({ places: 1, inOneTurn })
  /** Those who found the database locked, or come after them: one of them tries. */
  readonly #line = new FairLine({ places: 1 })
  readonly #isInTransaction: () => boolean
  readonly #database: SqliteDatabase

  constructor(database: SqliteDatabase, isInTransaction: () => boolean) {
    super({ database })
    this.#database = database
    this.#isInTransaction = isInTransaction
  }

  override async acquireConnection() {
    const inner = await super.acquireConnection()
    return new SharedConnection(inner, {
      turns: this.#turns,
      patiently: (work) => this.#patiently(work),
      prepare: (text) => this.#database.prepare(text),
    })
  }

  // A deferred transaction that reads and then writes fails at once when another process wrote in
  // between; an immediate one has the write lock before it begins.
  override async beginTransaction(connection: DatabaseConnection) {
    await this.#patiently(() => own(connection).begin())
  }

  override async commitTransaction(connection: DatabaseConnection) {
    await super.commitTransaction(connection)
    own(connection).end()
  }

  // A full disk has SQLite roll back by itself: rolling back again would fail, and hide the cause.
  override async rollbackTransaction(connection: DatabaseConnection) {
    try {
      if (this.#isInTransaction()) await super.rollbackTransaction(connection)
    } finally {
      own(connection).end()
    }
  }

  async #patiently<Result>(work: () => Promise<Result>): Promise<Result> {
    const until = performance.now() + patience
    // While nobody waits there is no line to stand in.
    if (this.#line.present === 0) {
      try {
        return await work()
      } catch (error) {
        if (!isBusy(error)) throw error
      }
    }
    if (this.#line.present >= mostInLine) throw new TooManyWait()
    const leave = await this.#line.take()
    try {
      return await untilFree(work, until)
    } finally {
      leave()
    }
  }
}

async function untilFree<Result>(work: () => Promise<Result>, until: number) {
  for (let pause = 1; ; pause = Math.min(pause * 2, longestPause)) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error) || performance.now() + pause > until) throw error
    }
    await wait(pause)
  }
}

type Shared = {
  turns: FairLine
  patiently: <Result>(work: () => Promise<Result>) => Promise<Result>
  prepare: SqliteDatabase['prepare']
}

class SharedConnection implements DatabaseConnection {
  readonly #inner: DatabaseConnection
  readonly #shared: Shared
  /** Within a transaction the turn is kept until its end. */
  #giveBack: (() => void) | undefined

  constructor(inner: DatabaseConnection, shared: Shared) {
    this.#inner = inner
    this.#shared = shared
  }

  async begin() {
    const giveBack = await this.#shared.turns.take()
    try {
      await this.#inner.executeQuery(CompiledQuery.raw('begin immediate'))
      this.#giveBack = giveBack
    } catch (error) {
      giveBack()
      throw error
    }
  }

  end() {
    this.#giveBack?.()
    this.#giveBack = undefined
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (isHot(query)) return this.#oneByOne<R>(query)
    if (this.#giveBack) return this.#inner.executeQuery<R>(query)
    const alone = () => this.#alone(() => this.#inner.executeQuery<R>(query))
    try {
      return await alone()
    } catch (error) {
      if (!isBusy(error)) throw error
      return await this.#shared.patiently(alone)
    }
  }

  /** All or none: it is part of a transaction. */
  async #oneByOne<R>(query: HotQuery): Promise<QueryResult<R>> {
    const { sql, each } = query
    if (!this.#giveBack) throw new Error(`Rows are written outside of a transaction: ${sql}`)
    const statement = this.#shared.prepare(sql)
    const rows: R[] = []
    for (const parameters of each) {
      if (!statement.reader) statement.run(parameters)
      else rows.push(...(await this.#inner.executeQuery<R>({ ...query, parameters })).rows)
    }
    return { rows }
  }

  async *streamQuery<R>(query: CompiledQuery, chunkSize: number) {
    const giveBack = this.#giveBack ? undefined : await this.#shared.turns.take()
    try {
      yield* this.#inner.streamQuery<R>(query, chunkSize)
    } finally {
      giveBack?.()
    }
  }

  async #alone<Result>(work: () => Promise<Result>) {
    const giveBack = await this.#shared.turns.take()
    try {
      return await work()
    } finally {
      giveBack()
    }
  }
}

function own(connection: DatabaseConnection) {
  if (connection instanceof SharedConnection) return connection
  throw new Error('A connection of another driver.')
}

class TooManyWait extends Error {
  readonly code = 'SQLITE_BUSY'
  constructor() {
    super('Too many writes wait for the database.')
  }
}

/** Another process holds the database: nothing was done, and trying again may succeed. */
export function isBusy(error: unknown) {
  return error instanceof Error && 'code' in error && /^SQLITE_BUSY/.test(String(error.code))
}
