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
  /**
   * The public part of one: its text, its territory, the profile and function of whoever wrote it, and
   * what became of it. Refused with `contribution_not_found`, also while it is not public.
   * @example const { title, territory } = await client.contributions.get('c-parkings')
   */
  get: (id: string, options?: CallOptions) =>
    connection.send<Contribution>({ path: `contributions/${encodeURIComponent(id)}` }, options),

  /**
   * Public proposals and contributions near a text being written, five of each at most, the nearest
   * first; empty when nothing is near. The text is not stored.
   * @example const near = await client.contributions.similar({ text: 'Une place de parking' })
   */
  similar: (draft: SimilarQuery, options?: CallOptions) =>
    connection.send<Similar>({ path: 'similar', body: draft }, options),
})
