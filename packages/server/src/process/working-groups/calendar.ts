// Meetings as iCalendar (RFC 5545): times in UTC, and only what everyone may know.

import ical, { ICalEventStatus } from 'ical-generator'
import { paths } from '../../platform/paths.ts'
import type { MeetingRow } from './meetings-store.ts'
import { presentMeeting } from './present.ts'

type Calendar = {
  name: string
  meetings: MeetingRow[]
  /** Names of groups, by id. */
  groups: Map<string, string>
  baseUrl: string
}

export function calendarOf({ name, meetings, groups, baseUrl }: Calendar) {
  const calendar = ical({
    name,
    prodId: { company: 'Incubateur des Territoires', product: 'Parvis', language: 'FR' },
    ttl: 3600,
  })
  for (const row of meetings) {
    calendar.createEvent({
      ...eventOf(row, groups.get(row.group_id) ?? '', baseUrl),
      // The same for ever, whatever the address of the consultation.
      id: row.id,
      sequence: row.version - 1,
      start: row.starts_at,
      end: row.ends_at,
      stamp: row.changed_at,
      created: row.created_at,
      lastModified: row.changed_at,
    })
  }
  // Every line ends as the last one must, too.
  return `${calendar.toString().trimEnd()}\r\n`
}

/** What a calendar shows of it. */
export function eventOf(row: MeetingRow, group: string, baseUrl: string) {
  const { cancelled, title, place, videoUrl, agenda, ...meeting } = presentMeeting(row, baseUrl)
  const lines = [
    ...(meeting.cancelReason ? [`Réunion annulée : ${meeting.cancelReason}`] : []),
    ...(agenda ? [agenda] : []),
    ...(videoUrl ? [`En visioconférence : ${videoUrl}`] : []),
    ...(meeting.hasPrivateLink ? ['L’équipe donne le lien de visioconférence aux membres.'] : []),
  ]
  return {
    summary: `${cancelled ? 'Annulée : ' : ''}${title}${group ? ` (${group})` : ''}`,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    location: place ?? videoUrl ?? 'En visioconférence',
    description: lines.join('\n\n'),
    url: `${baseUrl}${paths.workingGroup(row.group_id)}`,
  }
}
