// Working groups ready to show: in public, and with what only the team sees.
import type { Db } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/refusal.ts'
import type { WorkingGroup, WorkingGroupDetail } from './contract.ts'
import { type MeetingRow, meetingsOf } from './meetings-store.ts'
import { membersOf } from './members-store.ts'
import {
  memberForStaff,
  presentGroup,
  presentMeeting,
  presentMember,
  type View,
} from './present.ts'
import type { StaffMeeting } from './staff-contract.ts'
import { type FoundGroup, groupsWith } from './store.ts'

export async function loadGroups(
  db: Db,
  proposalId: string | undefined,
  view: View,
): Promise<WorkingGroup[]> {
  const { groups, meetings } = await found(db, { proposalId })
  return groups.map((group) => presentGroup(group, meetings.get(group.id) ?? [], view))
}

export async function loadGroup(db: Db, id: string, view: View): Promise<WorkingGroupDetail> {
  const { groups, meetings } = await found(db, { ids: [id] })
  const group = groups[0] ?? refuse('working_group_not_found')
  const held = meetings.get(id) ?? []
  return {
    ...presentGroup(group, held, view),
    members: (await membersOf(db, [group.proposal_id])).map(presentMember),
    meetings: held.map((row) => presentMeeting(row, view.baseUrl)),
  }
}

export async function loadGroupForStaff(db: Db, id: string, view: View) {
  const { groups, meetings } = await found(db, { ids: [id] })
  const group = groups[0] ?? refuse('working_group_not_found')
  const held = meetings.get(id) ?? []
  return {
    ...presentGroup(group, held, view),
    version: group.version,
    members: (await membersOf(db, [group.proposal_id])).map(memberForStaff),
    meetings: held.map((row) => meetingForStaff(row, view.baseUrl)),
  }
}

export function meetingForStaff(row: MeetingRow, baseUrl: string): StaffMeeting {
  return {
    ...presentMeeting(row, baseUrl),
    version: row.version,
    groupId: row.group_id,
    videoUrl: row.video_url,
    minutes: row.minutes,
    videoPublic: row.video_public === 1,
    minutesPublic: row.minutes_public === 1,
  }
}

type Found = { groups: FoundGroup[]; meetings: Map<string, MeetingRow[]> }

async function found(db: Db, wanted: Parameters<typeof groupsWith>[1]): Promise<Found> {
  const groups = await groupsWith(db, wanted)
  const rows = await meetingsOf(
    db,
    groups.map(({ id }) => id),
  )
  return { groups, meetings: Map.groupBy(rows, (row) => row.group_id) }
}
