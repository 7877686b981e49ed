// Proposals: what is put to support, with tallies and lineage.
import type { CallOptions, Connection } from '../connect.ts'
import { pages } from '../pages.ts'
import type { ProposalDetail, ProposalPage, TallyList } from '../types.ts'

export type ProposalQuery = {
  /** A consultation's id. */
  consultation?: string
  /** A theme's id. */
  theme?: string
  /** Words to find, 100 characters at most. */
  q?: string
  /** These proposals only, 100 at most; unknown ids are left out. */
  ids?: readonly string[]
  /** `support`: the most supported first. Default: `title`. */
  sort?: 'support' | 'title'
  cursor?: string
  /** Items a page, 1 to 100. Default: 20. */
  limit?: number
}

export const proposals = (connection: Connection) => ({
  /**
   * Proposals: await for a page of 20 with `total` and `next`, `for await` for all. Refused with
   * `consultation_not_found`, `invalid_input`.
   * @example
   * for await (const { title, tally } of client.proposals.list({ sort: 'support' })) {
   *   console.log(title, tally.territories)
   * }
   */
  list: (query?: ProposalQuery, options?: CallOptions) =>
    pages((cursor) =>
      connection.send<ProposalPage>(
        { path: 'proposals', query: { ...query, ...(cursor && { cursor }) } },
        options,
      ),
    ),

  /**
   * One proposal with the contributions it was grouped from, and its referents; `mergedInto` is the id of
   * what took its place. Refused with `proposal_not_found`.
   * @example const { contributions, referents } = await client.proposals.get('parking')
   */
  get: (id: string, options?: CallOptions) =>
    connection.send<ProposalDetail>({ path: `proposals/${encodeURIComponent(id)}` }, options),

  /**
   * Tallies of up to 100 proposals; unknown ids are left out. Territories and residents are never to be
   * added together.
   * @example const { items } = await client.proposals.tallies(['parking', 'dechets'])
   */
  tallies: (ids: readonly string[], options?: CallOptions) =>
    connection.send<TallyList>({ path: 'tallies', query: { ids } }, options),
})
