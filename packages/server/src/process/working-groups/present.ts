// Groups, members and meetings as the API and the pages show them: nothing private.

import { paths } from '../../platform/paths.ts'
import { publicDay } from '../../platform/personal-data/withhold.ts'
import type { GroupMember, Meeting, WorkingGroup } from './contract.ts'
import type { MeetingRow } from './meetings-store.ts'
import type { FoundMember } from './members-store.ts'
import type { StaffGroupMember } from './staff-contract.ts'
import type { FoundGroup } from './store.ts'

export type View = { now: string; baseUrl: string }

export function presentMeeting(row: MeetingRow, baseUrl: string): Meeting {
  const isOpen = row.video_public === 1
  return {
    id: row.id,
    title: row.title,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.place,
    videoUrl: isOpen ? row.video_url : null,
    hasPrivateLink: row.video_url !== null && !isOpen,
    agenda: row.agenda,
    minutes: row.minutes_public === 1 && row.minutes !== '' ? row.minutes : null,
    cancelled: row.cancelled_at !== null,
    cancelReason: row.cancel_reason,
    calendarUrl: `${baseUrl}${paths.meetingCalendar(row.group_id, `${row.id}.ics`)}`,
  }
}

/** Its meetings by their start. */
export function presentGroup(
  row: FoundGroup,
  meetings: MeetingRow[],
  { now, baseUrl }: View,
): WorkingGroup {
  const next = meetings.find((one) => one.cancelled_at === null && one.ends_at > now)
  return {
    id: row.id,
    title: row.title,
    purpose: row.purpose,
    endedAt: row.ended_at,
    proposal: { id: row.proposal_id, title: row.proposal_title },
    nextMeeting: next ? presentMeeting(next, baseUrl) : null,
    url: `${baseUrl}${paths.workingGroup(row.id)}`,
    calendarUrl: `${baseUrl}${paths.workingGroupCalendar(row.id)}`,
  }
}

export const memberForStaff = (member: FoundMember): StaffGroupMember => ({
  ...presentMember(member),
  receipt: member.receipt,
})

export function presentMember({ territory, byRight, since }: FoundMember): GroupMember {
  return { territory, byRight, since: publicDay(since) }
}
