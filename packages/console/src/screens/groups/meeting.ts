// A meeting as it is read: in the list, and whole where it can no longer be changed.
import type { StaffMeeting } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { shownMoment } from '../../dates.ts'
import type { Column } from '../../list/columns.ts'
import { rowLink } from '../../list/row-link.ts'
import { meetingAddress } from './places.ts'
import { words } from './words.ts'

export const isStanding = ({ cancelled }: StaffMeeting) => !cancelled

/** What the list says of it. */
export function stateOf(meeting: StaffMeeting, now = Date.now()) {
  const { cancelled, endsAt, minutes, minutesPublic } = meeting
  if (cancelled) return words.states.cancelled
  if (Date.parse(endsAt) > now) return words.states.ahead
  if (minutes === '') return words.states.noMinutes
  return minutesPublic ? words.states.minutesPublic : words.states.minutesKept
}

const whereOf = ({ place, videoUrl }: StaffMeeting) => place ?? (videoUrl ? words.online : '')

export const meetingColumns = (groupId: string, open: string): Column<StaffMeeting>[] => [
  {
    name: 'title',
    heading: words.meeting,
    cell: ({ id, title }) =>
      rowLink({ href: meetingAddress(groupId, id), isOpen: open === id, text: title }),
  },
  { name: 'when', heading: words.when, cell: ({ startsAt }) => shownMoment(startsAt) },
  { name: 'where', heading: words.where, cell: whereOf, wideOnly: true },
  { name: 'state', heading: words.state, cell: (meeting) => stateOf(meeting) },
]

export function meetingRead(meeting: StaffMeeting) {
  const { startsAt, endsAt, videoUrl, videoPublic, agenda, minutes, cancelReason } = meeting
  return html`
    ${meeting.cancelled ? html`<p class="notice">${words.cancelledWhy}${cancelReason}</p>` : nothing}
    <dl class="pairs">
      <dt>${words.when}</dt>
      <dd>${shownMoment(startsAt)} – ${shownMoment(endsAt)}</dd>
      <dt>${words.where}</dt>
      <dd>${whereOf(meeting)}</dd>
      ${videoUrl ? html`<dt>${words.fields.videoUrl}</dt><dd>${videoUrl}${videoPublic ? nothing : html` (${words.private})`}</dd>` : nothing}
      <dt>${words.state}</dt>
      <dd>${stateOf(meeting)}</dd>
    </dl>
    ${agenda ? html`<h3>${words.fields.agenda}</h3><p class="as-read">${agenda}</p>` : nothing}
    ${minutes ? html`<h3>${words.fields.minutes}</h3><p class="as-read">${minutes}</p>` : nothing}
  `
}
