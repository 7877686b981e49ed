// Contributions: their public part.
import type { CallOptions, Connection } from '../connect.ts'
import type { Contribution } from '../types.ts'

export const contributions = (connection: Connection) => ({
  /** One contribution. Refused with `contribution_not_found`, also while it is not public. */
  get: (id: string, options?: CallOptions) =>
    connection.send<Contribution>({ path: `contributions/${encodeURIComponent(id)}` }, options),
})
