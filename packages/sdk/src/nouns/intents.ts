// Intents: what a person means to do, prepared here and confirmed in a first-party window.
import type { CallOptions, Connection } from '../connect.ts'
import type { IntentStatus, IntentStatusList, PreparedIntent } from '../types.ts'

export const intents = (connection: Connection) => ({
  /**
   * Prepares an intent; `site` is the client's key unless given. Sending the same again, under the
   * same `id`, answers the same: that is why it is tried again by itself.
   * @example
   * const id = newIntentId()
   * const { url } = await client.intents.prepare({ kind: 'support', id, proposalId: 'parking' })
   * @example
   * // Two to twenty proposals, one confirmation; `parts` then says what became of each.
   * const several = { kind: 'supports', id: newIntentId(), proposalIds: ['parking', 'dechets'] } as const
   * const { parts } = await client.intents.prepare(several)
   */
  prepare: (intent: PreparedIntent, options?: CallOptions) =>
    connection.send<IntentStatus>(
      { path: 'intents', body: { site: connection.siteKey ?? null, ...intent } },
      options,
    ),

  /** What became of an intent. `intent_not_found`: nothing reached the server under this id yet. */
  get: (id: string, options?: CallOptions) =>
    connection.send<IntentStatus>({ path: `intents/${encodeURIComponent(id)}` }, options),

  /**
   * What became of up to 20 intents; those that nothing reached the server under are left out.
   * @example
   * const { items } = await client.intents.list([id])
   * const recorded = items.some(({ state }) => state === 'confirmed' || state === 'already_done')
   */
  list: (ids: readonly string[], options?: CallOptions) =>
    connection.send<IntentStatusList>({ path: 'intents', query: { ids } }, options),
})
