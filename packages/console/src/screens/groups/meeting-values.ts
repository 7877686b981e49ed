// A meeting between the server and the fields of its form.
import type { EditMeetingBody, PlanMeetingBody, StaffMeeting } from '@parvis/sdk/staff'
import type { Values } from '../../form/kept.ts'
import { fromField, toField } from '../../form/moment.ts'

export const meetingFields = [
  'title',
  'startsAt',
  'endsAt',
  'place',
  'videoUrl',
  'videoPublic',
  'agenda',
  'minutes',
  'minutesPublic',
] as const

/** What a box holds once it is ticked. */
export const ticked = 'oui'

const box = (isTicked: boolean) => (isTicked ? ticked : '')

export const valuesOf = (meeting: StaffMeeting): Values => ({
  title: meeting.title,
  startsAt: toField(meeting.startsAt),
  endsAt: toField(meeting.endsAt),
  place: meeting.place ?? '',
  videoUrl: meeting.videoUrl ?? '',
  videoPublic: box(meeting.videoPublic),
  agenda: meeting.agenda,
  minutes: meeting.minutes,
  minutesPublic: box(meeting.minutesPublic),
})

export const noMeeting: Values = Object.fromEntries(meetingFields.map((name) => [name, '']))

/** Only the fields that are given. */
export function changesOf(values: Values): Omit<EditMeetingBody, 'version'> {
  const { title, startsAt, endsAt, place, videoUrl, videoPublic, agenda, minutes, minutesPublic } =
    values
  return {
    ...(title !== undefined && { title }),
    ...(startsAt !== undefined && { startsAt: fromField(startsAt) ?? '' }),
    ...(endsAt !== undefined && { endsAt: fromField(endsAt) ?? '' }),
    ...(place !== undefined && { place: place.trim() || null }),
    ...(videoUrl !== undefined && { videoUrl: videoUrl.trim() || null }),
    ...(videoPublic !== undefined && { videoPublic: videoPublic === ticked }),
    ...(agenda !== undefined && { agenda }),
    ...(minutes !== undefined && { minutes }),
    ...(minutesPublic !== undefined && { minutesPublic: minutesPublic === ticked }),
  }
}

export const bodyOf = ({ title = '', startsAt, endsAt, ...values }: Values): PlanMeetingBody => ({
  ...changesOf(values),
  title,
  startsAt: fromField(startsAt) ?? '',
  endsAt: fromField(endsAt) ?? '',
})

/** Enough of it is there for the server to say what would leave. */
export const isWhole = ({ title = '', startsAt, endsAt, place = '', videoUrl = '' }: Values) =>
  title.trim().length >= 3 &&
  fromField(startsAt) !== null &&
  fromField(endsAt) !== null &&
  (place.trim() !== '' || videoUrl.trim() !== '')

const usual = 2 * 3_600_000

/** The end moves with its start, as long after it as before; two hours where there was none. */
export function endAfter(startBefore: string | undefined, { startsAt, endsAt = '' }: Values) {
  const start = fromField(startsAt)
  if (!start || startsAt === startBefore) return endsAt
  const before = fromField(startBefore)
  const end = fromField(endsAt)
  const lasts = before && end ? Date.parse(end) - Date.parse(before) : usual
  return toField(new Date(Date.parse(start) + lasts).toISOString())
}
