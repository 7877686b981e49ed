// Committees: published sessions, with their minutes.
import type { CallOptions, Connection } from '../connect.ts'
import type { CommitteeList, CommitteeMinutes } from '../types.ts'

export const committees = (connection: Connection) => ({
  /**
   * Published sessions, the last to meet first; all of them, or those of one consultation (its id).
   * Refused with `consultation_not_found`.
   * @example const { items } = await client.committees.list({ consultation: 'numerique-2026' })
   */
  list: (query: { consultation?: string } = {}, options?: CallOptions) =>
    connection.send<CommitteeList>({ path: 'committees', query }, options),

  /**
   * The minutes of one: members, who stepped out of what, the rule, decisions; amounts in cents of euro.
   * Refused with `committee_not_found`, also before they are published.
   * @example const { decisions } = await client.committees.get('comite-de-printemps')
   */
  get: (id: string, options?: CallOptions) =>
    connection.send<CommitteeMinutes>({ path: `committees/${encodeURIComponent(id)}` }, options),
})
