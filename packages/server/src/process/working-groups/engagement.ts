// Joining the working groups of a proposal, as an engagement of a grouping.

import type { Engagement } from '../engagements/engagement.ts'
import {
  deleteMember,
  deleteMembersBy,
  type GroupMemberRow,
  insertMember,
} from './members-store.ts'

export const membership: Engagement<GroupMemberRow> = {
  insert: insertMember,
  remove: deleteMember,
  removeBy: deleteMembersBy,
  began: (told) => ({ kind: 'working_group.joined', data: told }),
  ended: (told) => ({ kind: 'working_group.left', data: told }),
  refusals: { taken: 'territory_already_member', none: 'member_not_found' },
  contestedAs: 'member',
}
