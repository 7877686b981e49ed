// Partner sites: what a publishable key stands for.
import type { CallOptions, Connection } from '../connect.ts'
import type { Site } from '../types.ts'

export const sites = (connection: Connection) => ({
  /** The site of a key (`pk_…`). Refused with `site_not_found` or `site_key_revoked`. */
  get: (key: string, options?: CallOptions) =>
    connection.send<Site>({ path: `sites/${encodeURIComponent(key)}` }, options),
})
