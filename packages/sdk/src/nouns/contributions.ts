// Contributions: their public part, and what is near a text being written.
import type { CallOptions, Connection } from '../connect.ts'
import type { Contribution, Similar } from '../types.ts'

export type SimilarQuery = {
  /** A consultation's id. Default: the newest. */
  consultation?: string
  /** A theme's id: texts of the same theme come first. */
  theme?: string
  /** 150 characters at most. */
  title?: string
  /** 5,000 characters at most. */
  text?: string
}

export const contributions = (connection: Connection) => ({
  /** One contribution. Refused with `contribution_not_found`, also while it is not public. */
  get: (id: string, options?: CallOptions) =>
    connection.send<Contribution>({ path: `contributions/${encodeURIComponent(id)}` }, options),

  /**
   * Public proposals and contributions near a text being written, five of each at most, the nearest
   * first; empty when nothing is near. The text is not stored.
   */
  similar: (draft: SimilarQuery, options?: CallOptions) =>
    connection.send<Similar>({ path: 'similar', body: draft }, options),
})
