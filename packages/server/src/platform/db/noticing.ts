// Tells what a piece of work reads, and what has been written once it is committed: caught where queries run.
import { AsyncLocalStorage } from 'node:async_hooks'
import { CompiledQuery, type DatabaseConnection, type Dialect, type QueryResult } from 'kysely'
import { everything, readBy, type Touched, type Written, writtenBy } from './touched.ts'
import { WatchedConnection, watchConnections } from './watch-connections.ts'

/** Follows one piece of work. */
export type Reader = {
  /** Told before the rows are read: a change that comes meanwhile may not be among them. */
  reads: (touched: Touched[]) => void
  finds: (rows: readonly unknown[]) => void
}

/** Is told of each commit, also of one whose end nobody knows. */
export type WriteListener = (written: Written) => void

/** The query that tells other processes, in the same transaction; none when it concerns nobody. */
export type TellOthers = (written: Written) => CompiledQuery | undefined

export type Noticing = {
  /** A dialect whose queries are noticed. */
  around: (inner: Dialect) => Dialect
  /** Undefined: what is read is nobody's affair. */
  noticed: <Result>(reader: Reader | undefined, work: () => Result) => Result
  onWritten: (listener: WriteListener) => void
  tell: WriteListener
}

export function createNoticing(tellOthers?: TellOthers): Noticing {
  const readers = new AsyncLocalStorage<Reader | undefined>()
  const listeners: WriteListener[] = []
  const tell: WriteListener = (written) => {
    for (const listener of listeners) listener(written)
  }
  const watching = { readers, tell, tellOthers }
  return {
    around: (inner) => watchConnections(inner, (connection) => new Noticed(connection, watching)),
    noticed: (reader, work) => readers.run(reader, work),
    onWritten: (listener) => {
      listeners.push(listener)
    },
    tell,
  }
}
type Watching = {
  readers: AsyncLocalStorage<Reader | undefined>
  tell: WriteListener
  tellOthers: TellOthers | undefined
}

class Noticed extends WatchedConnection {
  readonly #watching: Watching
  /** Of the transaction that is open; undefined outside of one. */
  #written: Written | undefined

  constructor(inner: DatabaseConnection, watching: Watching) {
    super(inner)
    this.#watching = watching
  }

  override begin() {
    this.#written = []
  }

  override rolledBack() {
    this.#written = undefined
  }

  override async beforeCommit() {
    const query = this.#written?.length ? this.#watching.tellOthers?.(this.#written) : undefined
    if (query) await this.inner.executeQuery(query)
  }

  override committed() {
    if (this.#written?.length) this.#watching.tell(this.#written)
    this.#written = undefined
  }

  override async executeQuery<R>(query: CompiledQuery, options?: object): Promise<QueryResult<R>> {
    const reader = this.#watching.readers.getStore()
    reader?.reads(readBy(query))
    const written = mayWrite(query) ? writtenBy(query) : []
    const result =
      written.length > 0 && !this.#written
        ? await this.#alone<R>(query, written)
        : await this.inner.executeQuery<R>(query, options)
    if (this.#written && written.length > 0) this.#written = joined(this.#written, written)
    reader?.finds(result.rows)
    return result
  }

  override async *streamQuery<R>(query: CompiledQuery, chunkSize: number, options?: object) {
    const reader = this.#watching.readers.getStore()
    reader?.reads(readBy(query))
    for await (const result of this.inner.streamQuery<R>(query, chunkSize, options)) {
      reader?.finds(result.rows)
      yield result
    }
  }

  /** A statement outside of any transaction is one by itself. */
  async #alone<R>(query: CompiledQuery, written: Written) {
    const { tell, tellOthers } = this.#watching
    const telling = tellOthers?.(written)
    try {
      if (!telling) return await this.inner.executeQuery<R>(query)
      return await this.#together<R>([query, telling])
    } finally {
      tell(written)
    }
  }

  async #together<R>([query, telling]: [CompiledQuery, CompiledQuery]) {
    await this.inner.executeQuery(CompiledQuery.raw('begin'))
    try {
      const result = await this.inner.executeQuery<R>(query)
      await this.inner.executeQuery(telling)
      await this.inner.executeQuery(CompiledQuery.raw('commit'))
      return result
    } catch (error) {
      await this.inner.executeQuery(CompiledQuery.raw('rollback')).catch(() => {})
      throw error
    }
  }
}

const mayWrite = ({ query }: CompiledQuery) =>
  query.kind !== 'SelectQueryNode' || query.with !== undefined

function joined(before: Written, more: Written): Written {
  return before === everything || more === everything ? everything : [...before, ...more]
}
