// Working groups of kept proposals: their territories, meetings and calendars.
import type { CallOptions, Connection } from '../connect.ts'
import type { WorkingGroupDetail, WorkingGroupList } from '../types.ts'

export const workingGroups = (connection: Connection) => ({
  /**
   * By title, of one proposal or of all.
   * @example const { items } = await client.workingGroups.list({ proposal: 'parking' })
   */
  list: (query?: { proposal?: string }, options?: CallOptions) =>
    connection.send<WorkingGroupList>({ path: 'working-groups', query: { ...query } }, options),

  /**
   * One with its territories and meetings. Refused with `working_group_not_found`.
   * @example const { members, meetings } = await client.workingGroups.get('salles')
   */
  get: (id: string, options?: CallOptions) =>
    connection.send<WorkingGroupDetail>(
      { path: `working-groups/${encodeURIComponent(id)}` },
      options,
    ),
})
