// Embeds: everything the elements of one host page show, in one answer.
import type { CallOptions, Connection } from '../connect.ts'
import type { Embeds } from '../types.ts'

export type EmbedsQuery = {
  /** Publishable key. Default: the client's. */
  site?: string
  /** A consultation's id, or `*`: the site's own, or the current one. */
  consultation?: string
  /** Ids of up to 100 proposals. */
  proposals?: readonly string[]
  /** Ids of up to 100 services. */
  services?: readonly string[]
}

export const embeds = (connection: Connection) => ({
  /**
   * Site, proposals, services and consultation at once; unknown ids are left out. An unknown or revoked
   * key refuses nothing: `siteProblem` names it.
   * @example const { proposals } = await client.embeds.get({ proposals: ['parking', 'dechets'] })
   */
  get: (query?: EmbedsQuery, options?: CallOptions) =>
    connection.send<Embeds>(
      { path: 'embeds', query: { site: connection.siteKey, ...query } },
      options,
    ),
})
