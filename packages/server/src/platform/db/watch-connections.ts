// A dialect whose connections are watched: what they are asked, where their transactions begin and end.
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely'

/** Passes everything on; a watch overrides what it is there for. */
export class WatchedConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection

  constructor(inner: DatabaseConnection) {
    this.inner = inner
  }

  begin() {}

  /** May still run queries of its own in the transaction. */
  async beforeCommit() {}

  /** It is over, or nobody knows how it ended: a commit whose answer was lost may have happened. */
  committed() {}

  rolledBack() {}

  executeQuery<R>(query: CompiledQuery, options?: object): Promise<QueryResult<R>> {
    return this.inner.executeQuery<R>(query, options)
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number, options?: object) {
    return this.inner.streamQuery<R>(query, chunkSize, options)
  }
}

type Watch = (connection: DatabaseConnection) => WatchedConnection

export function watchConnections(inner: Dialect, watch: Watch): Dialect {
  return {
    createAdapter: () => inner.createAdapter(),
    createIntrospector: (db) => inner.createIntrospector(db),
    createQueryCompiler: () => inner.createQueryCompiler(),
    createDriver: () => watchDriver(inner.createDriver(), watch),
  }
}

function watchDriver(driver: Driver, watch: Watch): Driver {
  const wrapped = new WeakMap<DatabaseConnection, WatchedConnection>()
  const own = (connection: DatabaseConnection) =>
    connection instanceof WatchedConnection ? connection.inner : connection
  return {
    init: (options) => driver.init(options),
    destroy: (options) => driver.destroy(options),
    async acquireConnection(options) {
      const inner = await driver.acquireConnection(options)
      const known = wrapped.get(inner) ?? watch(inner)
      wrapped.set(inner, known)
      return known
    },
    releaseConnection: (connection, options) => driver.releaseConnection(own(connection), options),
    async beginTransaction(connection, settings) {
      await driver.beginTransaction(own(connection), settings)
      if (connection instanceof WatchedConnection) connection.begin()
    },
    async commitTransaction(connection) {
      if (!(connection instanceof WatchedConnection)) return driver.commitTransaction(connection)
      await connection.beforeCommit()
      try {
        await driver.commitTransaction(connection.inner)
      } finally {
        connection.committed()
      }
    },
    async rollbackTransaction(connection) {
      if (connection instanceof WatchedConnection) connection.rolledBack()
      await driver.rollbackTransaction(own(connection))
    },
  }
}
