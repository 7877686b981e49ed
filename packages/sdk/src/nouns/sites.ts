// Partner sites: what a publishable key stands for.
import type { CallOptions, Connection } from '../connect.ts'
import type { Site } from '../types.ts'

export const sites = (connection: Connection) => ({
  /**
   * The site of a key (`pk_…`): its name, address and territory. Refused with `site_not_found`,
   * `site_key_revoked` or `site_suspended`.
   * @example const { name, territory } = await client.sites.get('pk_votreCle')
   */
  get: (key: string, options?: CallOptions) =>
    connection.send<Site>({ path: `sites/${encodeURIComponent(key)}` }, options),
})
