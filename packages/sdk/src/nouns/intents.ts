// Intents: what a person means to do, prepared here and confirmed in a first-party window.
import type { CallOptions, Connection } from '../connect.ts'
import type { IntentStatus, IntentStatusList, PreparedIntent } from '../types.ts'

export const intents = (connection: Connection) => ({
  /**
   * Prepares an intent; `site` is the client's key unless given. Sending the same again, under the
   * same `id`, answers the same: that is why it is tried again by itself. Nothing is recorded before
   * the person confirms at `url`, within seven days. Refused with `intent_conflict` when this id names
   * something else, `intent_expired`, `origin_not_allowed`, the `site_…` codes, and what the act itself
   * would be refused with whoever asked: `support_not_open`, `proposal_not_found`, `proposal_merged`…
   * @example
   * const id = newIntentId()
   * const { url } = await client.intents.prepare({ kind: 'support', id, proposalId: 'parking' })
   * @example
   * // Two to twenty proposals, one confirmation; `parts` then says what became of each.
   * const proposalIds = ['parking', 'dechets']
   * const several = { kind: 'supports' as const, id: newIntentId(), proposalIds }
   * const { parts } = await client.intents.prepare(several)
   */
  prepare: (intent: PreparedIntent, options?: CallOptions) =>
    connection.send<IntentStatus>(
      { path: 'intents', body: { site: connection.siteKey ?? null, ...intent } },
      options,
    ),

  /**
   * What became of an intent; never who confirmed it, nor whether they had done the same before. Refused with `intent_not_found`: nothing reached the
   * server under this id yet.
   * @example const { state, tally } = await client.intents.get('0b8f4a52-3c07-4f8e-9d0a-6c9a4a7f1b11')
   */
  get: (id: string, options?: CallOptions) =>
    connection.send<IntentStatus>({ path: `intents/${encodeURIComponent(id)}` }, options),

  /**
   * What became of up to 20 intents; those that nothing reached the server under are left out.
   * @example
   * const id = newIntentId()
   * const { items } = await client.intents.list([id])
   * const recorded = items.some(({ state }) => state === 'confirmed')
   */
  list: (ids: readonly string[], options?: CallOptions) =>
    connection.send<IntentStatusList>({ path: 'intents', query: { ids } }, options),
})
