// Meetings planned, changed and cancelled by the team, each change with the event of it.
import { type Author, changedBy, lastChange, refuseChanged } from '../../people/staff/author.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/refusal.ts'
import { record } from './change.ts'
import type { MeetingKind } from './event-kinds.ts'
import { findMeeting, insertMeeting, type MeetingRow, updateMeeting } from './meetings-store.ts'
import { requireCancellable, requireSensibleMeeting } from './rules.ts'
import type { MeetingInput } from './staff-contract.ts'
import { findGroup } from './store.ts'

export async function plan(
  trx: Trx,
  author: Author,
  { id, groupId, ...given }: MeetingInput & { id: string; groupId: string },
) {
  const group = (await findGroup(trx, groupId)) ?? refuse('working_group_not_found')
  if (group.ended_at) refuse('working_group_ended')
  requireSensibleMeeting(given)
  const row: MeetingRow = {
    id,
    group_id: groupId,
    ...columnsOf(given),
    cancelled_at: null,
    cancel_reason: null,
    version: 1,
    created_at: author.at,
    ...changedBy(author),
  }
  await insertMeeting(trx, row)
  await tell(trx, author, 'meeting.planned', row)
}

type Partly<T> = { [Key in keyof T]?: T[Key] | undefined }

/** What is left out stays. */
export async function edit(
  trx: Trx,
  author: Author,
  { id, version, ...given }: Partly<MeetingInput> & { id: string; version: number },
) {
  const row = await requireStanding(trx, id, version)
  const before = inputOf(row)
  const values: MeetingInput = {
    title: given.title ?? before.title,
    startsAt: given.startsAt ?? before.startsAt,
    endsAt: given.endsAt ?? before.endsAt,
    place: given.place === undefined ? before.place : given.place,
    videoUrl: given.videoUrl === undefined ? before.videoUrl : given.videoUrl,
    videoPublic: given.videoPublic ?? before.videoPublic,
    agenda: given.agenda ?? before.agenda,
    minutes: given.minutes ?? before.minutes,
    minutesPublic: given.minutesPublic ?? before.minutesPublic,
  }
  requireSensibleMeeting(values)
  await write(trx, author, { row, version, values: columnsOf(values), kind: 'meeting.changed' })
}

export async function cancel(
  trx: Trx,
  author: Author,
  { id, version, reason }: { id: string; version: number; reason: string },
) {
  const row = await requireStanding(trx, id, version)
  requireCancellable({ endsAt: row.ends_at }, author.at)
  const values = { cancelled_at: author.at, cancel_reason: reason }
  await write(trx, author, { row, version, values, kind: 'meeting.cancelled' })
}

async function requireStanding(trx: Trx, id: string, version: number) {
  const row = (await findMeeting(trx, id)) ?? refuse('meeting_not_found')
  if (row.version !== version) await refuseMeeting(trx, row)
  if (row.cancelled_at) refuse('meeting_cancelled', { date: row.cancelled_at })
  return row
}

const refuseMeeting = (trx: Trx, row: MeetingRow) =>
  refuseChanged(trx, { ...lastChange(row), act: row.cancelled_at ? 'cancel' : 'edit' })

type Writing = {
  row: MeetingRow
  version: number
  values: Partial<MeetingRow>
  kind: MeetingKind
}

async function write(trx: Trx, author: Author, { row, version, values, kind }: Writing) {
  const after = { ...values, ...changedBy(author) }
  if (!(await updateMeeting(trx, { id: row.id, version }, after))) {
    await refuseMeeting(trx, (await findMeeting(trx, row.id)) ?? row)
  }
  await tell(trx, author, kind, { ...row, ...after, version: version + 1 }, row)
}

/** What members would do otherwise: not minutes of what was held, nor its agenda. */
function isNews(row: MeetingRow, now: string, before: MeetingRow | undefined) {
  if (row.ends_at <= now) return false
  return (
    !before || row.cancelled_at !== null || telling.some((field) => row[field] !== before[field])
  )
}

const telling = ['title', 'starts_at', 'ends_at', 'place', 'video_url'] as const

/** What reminders need; never the link of a meeting that is for members only. */
async function tell(
  trx: Trx,
  author: Author,
  kind: MeetingKind,
  row: MeetingRow,
  before?: MeetingRow,
) {
  const group = await findGroup(trx, row.group_id)
  await record(trx, author, {
    kind,
    subject: row.id,
    data: {
      groupId: row.group_id,
      group: group?.title ?? '',
      proposalId: group?.proposal_id ?? '',
      title: row.title,
      place: row.place,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      sequence: row.version - 1,
      isNews: isNews(row, author.at, before),
      ...(before && { startsAtBefore: before.starts_at, endsAtBefore: before.ends_at }),
      ...(row.cancel_reason && { reason: row.cancel_reason }),
    },
  })
}

function columnsOf(given: MeetingInput) {
  return {
    title: given.title,
    starts_at: given.startsAt,
    ends_at: given.endsAt,
    place: given.place,
    video_url: given.videoUrl,
    agenda: given.agenda,
    video_public: given.videoPublic ? 1 : 0,
    minutes: given.minutes,
    minutes_public: given.minutesPublic ? 1 : 0,
  }
}

function inputOf(row: MeetingRow): MeetingInput {
  return {
    title: row.title,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.place,
    videoUrl: row.video_url,
    videoPublic: row.video_public === 1,
    agenda: row.agenda,
    minutes: row.minutes,
    minutesPublic: row.minutes_public === 1,
  }
}
