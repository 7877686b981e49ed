// What a piece of work changes, row by row, caught where queries run: no act can forget to tell it.
import { AsyncLocalStorage } from 'node:async_hooks'
import type {
  CompiledQuery,
  DatabaseConnection,
  Dialect,
  QueryResult,
  RootOperationNode,
} from 'kysely'
import { isHot } from './hot-writes.ts'
import { type Change, isWrite, observeRows, type Row } from './row-changes.ts'
import { WatchedConnection, watchConnections } from './watch-connections.ts'

export type { Change, Row }

/** Makes the queries that write down what a transaction has changed, just before it commits. */
export type Recorder = (changes: Change[]) => CompiledQuery[]

type Work = { record: Recorder }

/** A dialect that watches, and the function whose work is watched. */
export function auditDialect(inner: Dialect, { locksRows }: { locksRows: boolean }) {
  const works = new AsyncLocalStorage<Work>()
  const observe = observeRows(inner.createQueryCompiler(), { locksRows })
  return {
    dialect: watchConnections(inner, (connection) => new Audited(connection, { works, observe })),
    recorded: <Result>(record: Recorder, work: () => Promise<Result>) =>
      works.run({ record }, work),
  }
}

type Watching = {
  works: AsyncLocalStorage<Work>
  observe: ReturnType<typeof observeRows>
}

/** A connection lives through many transactions: what the present one has changed is with it. */
class Audited extends WatchedConnection {
  readonly #watching: Watching
  #changes: Change[] | undefined

  constructor(inner: DatabaseConnection, watching: Watching) {
    super(inner)
    this.#watching = watching
  }

  override begin() {
    this.#changes = []
  }

  override rolledBack() {
    this.#changes = undefined
  }

  override async beforeCommit() {
    const changes = this.#changes ?? []
    this.#changes = undefined
    if (changes.length === 0) return
    const queries = this.#watching.works.getStore()?.record(changes) ?? []
    for (const query of queries) await this.inner.executeQuery(query)
  }

  override executeQuery<R>(query: CompiledQuery, options?: object): Promise<QueryResult<R>> {
    const work = this.#watching.works.getStore()
    if (!work || !isWrite(query)) return this.inner.executeQuery<R>(query, options)
    if (!this.#changes) throw new Error(`An act writes outside of a transaction: ${tableOf(query)}`)
    return this.#watching.observe<R>(
      this.inner,
      isHot(query) ? query.whole() : query,
      this.#changes,
    )
  }
}

function tableOf({ query, sql }: { query: RootOperationNode; sql: string }) {
  return `${query.kind} ${sql.slice(0, 60)}`
}
