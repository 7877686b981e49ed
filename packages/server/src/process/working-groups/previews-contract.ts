// What planning, moving or cancelling a meeting would send, read before it is done.
import { z } from 'zod'
import { MailPreview } from '../../mail/preview-contract.ts'
import { operation } from '../../platform/http/operation.ts'
import { text } from '../../platform/http/text.ts'
import { cancelMeeting, editMeeting, planMeeting } from './staff-contract.ts'

const CalendarEntry = z
  .object({
    summary: z.string(),
    status: z.enum(['CONFIRMED', 'CANCELLED']),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    location: z.string(),
    description: z.string(),
    file: z.string().describe('As calendars fetch it (iCalendar)'),
  })
  .meta({ id: 'CalendarEntry', description: 'A meeting as it is shown in calendars.' })

const output = z
  .object({
    outcome: z.literal('preview'),
    told: z.int().describe('How many people would get the mail'),
    mails: z
      .array(MailPreview)
      .describe('In French and in English; none when it tells nothing new'),
    calendar: CalendarEntry,
  })
  .meta({ id: 'MeetingPreview' })
export type MeetingPreview = z.infer<typeof output>

const common = {
  tag: 'working-groups',
  origins: 'none',
  method: 'post',
  output,
  roles: ['moderator'],
} as const

export const previewMeeting = operation({
  ...common,
  id: 'previewMeeting',
  path: '/v1/staff/working-groups/{id}/meeting-preview',
  summary: 'What planning this meeting would put in calendars and send; not done',
  params: planMeeting.params,
  body: planMeeting.body,
  refusals: planMeeting.refusals,
})

export const previewMeetingEdit = operation({
  ...common,
  id: 'previewMeetingEdit',
  path: '/v1/staff/meetings/{id}/edit-preview',
  summary: 'What this change would put in calendars and send; not done',
  params: editMeeting.params,
  body: editMeeting.body,
  refusals: editMeeting.refusals,
})

export const previewMeetingCancellation = operation({
  ...common,
  id: 'previewMeetingCancellation',
  path: '/v1/staff/meetings/{id}/cancel-preview',
  summary: 'What cancelling would put in calendars and send; not done',
  params: cancelMeeting.params,
  body: cancelMeeting.body.extend({ reason: text({ max: 500 }).default('') }),
  refusals: cancelMeeting.refusals,
})
