// The server itself: is it alive, may it be sent requests, what does it offer.
import type { CallOptions, Connection } from '../connect.ts'
import type { Health, Readiness } from '../types.ts'

export const server = (connection: Connection) => ({
  /**
   * The process is alive; says its version.
   * @example const { version } = await client.server.health()
   */
  health: (options?: CallOptions) => connection.send<Health>({ path: 'health' }, options),

  /**
   * It may be sent requests. Refused with `storage_unavailable`.
   * @example await client.server.ready()
   */
  ready: (options?: CallOptions) => connection.send<Readiness>({ path: 'ready' }, options),

  /**
   * The contract, in OpenAPI 3.1.
   * @example const { paths } = await client.server.openapi()
   */
  openapi: (options?: CallOptions) =>
    connection.send<Record<string, unknown>>({ path: 'openapi.json' }, options),
})
