// Pages for the team: kept proposals and working groups, each with its next meeting.
import type { Db } from '../../platform/db/tables.ts'
import { paths } from '../../platform/paths.ts'
import { meetingsAhead, pageOfGroups, pageOfKept } from './page-store.ts'
import type { View } from './present.ts'
import type { KeptProposal, StaffWorkingGroupRow } from './reading-contract.ts'

export async function loadKept(db: Db, asked: Parameters<typeof pageOfKept>[1], { now }: View) {
  const { rows, next, total } = await pageOfKept(db, asked)
  const ids = rows.map(({ id }) => id)
  const ahead = await meetingsAhead(db, { proposals: ids }, now)
  const items = rows.map(
    (row): KeptProposal => ({
      id: row.id,
      title: row.title,
      consultationId: row.consultation_id,
      referents: Number(row.referents),
      groupings: Number(row.groupings),
      groups: Number(row.groups),
      nextMeeting: soonest(ahead.find((one) => one.proposal_id === row.id)),
    }),
  )
  return { items, next, total }
}

export async function loadGroupPage(
  db: Db,
  asked: Parameters<typeof pageOfGroups>[1],
  { now, baseUrl }: View,
) {
  const { rows, next, total } = await pageOfGroups(db, asked)
  const ids = rows.map(({ id }) => id)
  const ahead = await meetingsAhead(db, { groups: ids }, now)
  const items = rows.map(
    (row): StaffWorkingGroupRow => ({
      id: row.id,
      title: row.title,
      purpose: row.purpose,
      endedAt: row.ended_at,
      version: row.version,
      proposal: { id: row.proposal_id, title: row.proposal_title },
      members: Number(row.members),
      meetings: Number(row.meetings),
      nextMeeting: soonest(ahead.find((one) => one.group_id === row.id)),
      url: `${baseUrl}${paths.workingGroup(row.id)}`,
      calendarUrl: `${baseUrl}${paths.workingGroupCalendar(row.id)}`,
    }),
  )
  return { items, next, total }
}

type Ahead = Awaited<ReturnType<typeof meetingsAhead>>[number]

function soonest(meeting: Ahead | undefined) {
  if (!meeting) return null
  const { id, title, place } = meeting
  return { id, title, place, startsAt: meeting.starts_at, endsAt: meeting.ends_at }
}
