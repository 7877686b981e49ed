// Groups, members and meetings as the API and the pages show them: nothing private.
import type { GroupMember, Meeting, WorkingGroup } from './contract.ts'
import type { MeetingRow } from './meetings-store.ts'
import type { FoundMember } from './members-store.ts'
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
    calendarUrl: `${groupAddress(baseUrl, row.group_id)}/reunions/${row.id}.ics`,
  }
}

/** Its meetings by their start. */
export function presentGroup(
  row: FoundGroup,
  meetings: MeetingRow[],
  { now, baseUrl }: View,
): WorkingGroup {
  const next = meetings.find((one) => one.cancelled_at === null && one.ends_at > now)
  const url = groupAddress(baseUrl, row.id)
  return {
    id: row.id,
    title: row.title,
    purpose: row.purpose,
    endedAt: row.ended_at,
    proposal: { id: row.proposal_id, title: row.proposal_title },
    nextMeeting: next ? presentMeeting(next, baseUrl) : null,
    url,
    calendarUrl: `${url}/agenda.ics`,
  }
}

export function presentMember({ territory, byRight, since }: FoundMember): GroupMember {
  return { territory, byRight, since }
}

function groupAddress(baseUrl: string, id: string) {
  return `${baseUrl}/groupes-de-travail/${id}`
}
