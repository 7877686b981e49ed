// What a piece of work changes, row by row, caught where queries run: no act can forget to tell it.
import { AsyncLocalStorage } from 'node:async_hooks'
import type {
  CompiledQuery,
  DatabaseConnection,
  Dialect,
  Driver,
  QueryResult,
  RootOperationNode,
} from 'kysely'
import { type Change, isWrite, observeRows, type Row } from './row-changes.ts'

export type { Change, Row }

/** Makes the queries that write down what a transaction has changed, just before it commits. */
export type Recorder = (changes: Change[]) => CompiledQuery[]

type Work = { record: Recorder }

/** A dialect that watches, and the function whose work is watched. */
export function auditDialect(inner: Dialect, { locksRows }: { locksRows: boolean }) {
  const works = new AsyncLocalStorage<Work>()
  const observe = observeRows(inner.createQueryCompiler(), { locksRows })
  const dialect: Dialect = {
    createAdapter: () => inner.createAdapter(),
    createIntrospector: (db) => inner.createIntrospector(db),
    createQueryCompiler: () => inner.createQueryCompiler(),
    createDriver: () => watch(inner.createDriver(), { works, observe }),
  }
  return {
    dialect,
    recorded: <Result>(record: Recorder, work: () => Promise<Result>) =>
      works.run({ record }, work),
  }
}

type Watching = {
  works: AsyncLocalStorage<Work>
  observe: ReturnType<typeof observeRows>
}

function watch(driver: Driver, watching: Watching): Driver {
  const wrapped = new WeakMap<DatabaseConnection, Watched>()
  const own = (connection: DatabaseConnection) =>
    connection instanceof Watched ? connection.inner : connection
  return {
    init: (options) => driver.init(options),
    destroy: (options) => driver.destroy(options),
    async acquireConnection(options) {
      const inner = await driver.acquireConnection(options)
      const known = wrapped.get(inner) ?? new Watched(inner, watching)
      wrapped.set(inner, known)
      return known
    },
    releaseConnection: (connection, options) => driver.releaseConnection(own(connection), options),
    async beginTransaction(connection, settings) {
      await driver.beginTransaction(own(connection), settings)
      if (connection instanceof Watched) connection.begin()
    },
    async commitTransaction(connection) {
      if (connection instanceof Watched) await connection.tell()
      await driver.commitTransaction(own(connection))
    },
    async rollbackTransaction(connection) {
      if (connection instanceof Watched) connection.end()
      await driver.rollbackTransaction(own(connection))
    },
  }
}

/** A connection lives through many transactions: what the present one has changed is with it. */
class Watched implements DatabaseConnection {
  readonly inner: DatabaseConnection
  readonly #watching: Watching
  #changes: Change[] | undefined

  constructor(inner: DatabaseConnection, watching: Watching) {
    this.inner = inner
    this.#watching = watching
  }

  begin() {
    this.#changes = []
  }

  end() {
    this.#changes = undefined
  }

  async tell() {
    const changes = this.#changes ?? []
    this.end()
    if (changes.length === 0) return
    const queries = this.#watching.works.getStore()?.record(changes) ?? []
    for (const query of queries) await this.inner.executeQuery(query)
  }

  async executeQuery<R>(query: CompiledQuery, options?: object): Promise<QueryResult<R>> {
    const work = this.#watching.works.getStore()
    if (!work || !isWrite(query)) return this.inner.executeQuery<R>(query, options)
    if (!this.#changes) throw new Error(`An act writes outside of a transaction: ${tableOf(query)}`)
    return this.#watching.observe<R>(this.inner, query, this.#changes)
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number, options?: object) {
    return this.inner.streamQuery<R>(query, chunkSize, options)
  }
}

function tableOf({ query, sql }: { query: RootOperationNode; sql: string }) {
  return `${query.kind} ${sql.slice(0, 60)}`
}
