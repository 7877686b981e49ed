// Committees: published sessions, with their minutes.
import type { CallOptions, Connection } from '../connect.ts'
import type { CommitteeList, CommitteeMinutes } from '../types.ts'

export const committees = (connection: Connection) => ({
  /** Published sessions, the last to meet first. Refused with `consultation_not_found`. */
  list: (query: { consultation?: string } = {}, options?: CallOptions) =>
    connection.send<CommitteeList>({ path: 'committees', query }, options),

  /** The minutes of one: members, rule, decisions. Refused with `committee_not_found`. */
  get: (id: string, options?: CallOptions) =>
    connection.send<CommitteeMinutes>({ path: `committees/${encodeURIComponent(id)}` }, options),
})
