// The team's operations on working groups: groups, members, meetings, and contact lists.
import { z } from 'zod'
import { moment } from '../../platform/http/moment.ts'
import { operation } from '../../platform/http/operation.ts'
import { line, text, webAddress } from '../../platform/http/text.ts'
import { version } from '../../platform/http/version-field.ts'
import { territoryId } from '../../platform/territories/contract.ts'
import { slug } from '../../platform/text/slug.ts'
import { GroupMember, Meeting, TerritoryRef, WorkingGroup } from './contract.ts'

export const StaffMeeting = Meeting.extend({
  version: z.int().describe('Give it back with a change'),
  groupId: slug,
  videoUrl: z.string().nullable().describe('Private ones included'),
  videoPublic: z.boolean(),
  minutes: z.string().describe('Public or not yet'),
  minutesPublic: z.boolean(),
}).meta({ id: 'StaffMeeting' })
export type StaffMeeting = z.infer<typeof StaffMeeting>

const receipt = z.string().max(20)

export const StaffGroupMember = GroupMember.extend({
  receipt: receipt
    .nullable()
    .describe('Of its joining: give it back to take it out. Null of a member by right'),
}).meta({ id: 'StaffGroupMember' })
export type StaffGroupMember = z.infer<typeof StaffGroupMember>

export const StaffWorkingGroup = WorkingGroup.extend({
  version: z.int().describe('Give it back with a change'),
  members: z.array(StaffGroupMember),
  meetings: z.array(StaffMeeting),
}).meta({ id: 'StaffWorkingGroup' })

export const GroupContact = z
  .object({
    territory: TerritoryRef,
    byRight: z.boolean(),
    name: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
  })
  .meta({ id: 'GroupContact' })
export type GroupContact = z.infer<typeof GroupContact>

const common = { tag: 'working-groups', origins: 'none', method: 'post' } as const
const onGroups = { ...common, output: StaffWorkingGroup, roles: ['moderator'] } as const
const onMeetings = { ...common, output: StaffMeeting, roles: ['moderator'] } as const
const groupParams = z.object({ id: slug })
const meetingParams = z.object({ id: z.uuid({ message: 'not_uuid' }) })
const onGroup = ['working_group_not_found', 'changed_meanwhile'] as const
const onMeeting = ['meeting_not_found', 'changed_meanwhile', 'meeting_cancelled'] as const

const texts = { title: line({ min: 3, max: 150 }), purpose: text({ max: 3000 }) }

export const createWorkingGroup = operation({
  ...onGroups,
  id: 'createWorkingGroup',
  takesRequestKey: true,
  path: '/v1/staff/working-groups',
  summary: 'Open a working group of a kept proposal; its referents are members by right',
  body: z.object({ proposalId: slug, title: texts.title, purpose: texts.purpose.default('') }),
  status: 201,
  refusals: ['proposal_not_found', 'proposal_not_kept'],
})

export const editWorkingGroup = operation({
  ...onGroups,
  id: 'editWorkingGroup',
  path: '/v1/staff/working-groups/{id}/edit',
  summary: 'Change its texts, end it or open it again; what is left out stays',
  params: groupParams,
  body: z.object({
    version,
    ...z.object(texts).partial().shape,
    ended: z.boolean().optional().describe('Of an ended group no meeting is planned'),
  }),
  refusals: onGroup,
})

export const readGroupContacts = operation({
  ...common,
  stepUp: true,
  id: 'readGroupContacts',
  path: '/v1/staff/working-groups/{id}/contacts',
  summary: 'Whom to contact in each territory; each reading is recorded with the reader',
  params: groupParams,
  output: z.object({ items: z.array(GroupContact) }).meta({ id: 'GroupContactList' }),
  refusals: ['working_group_not_found'],
  roles: ['moderator'],
})

const member = z.object({ proposalId: slug, territoryId })

export const addGroupMember = operation({
  ...common,
  id: 'addGroupMember',
  takesRequestKey: true,
  path: '/v1/staff/working-group-members',
  summary: 'Let a grouping into the working groups of a proposal, when it asked otherwise',
  body: member.extend({
    contact: z
      .object({ name: line({ min: 2, max: 120 }), phone: line({ max: 30 }).default('') })
      .optional(),
    reason: text({ min: 5, max: 500 }).describe('How it asked; kept in the journal'),
  }),
  output: StaffGroupMember,
  status: 201,
  refusals: [
    'proposal_not_found',
    'proposal_not_kept',
    'territory_not_found',
    'territory_ended',
    'member_by_right',
    'territory_already_member',
  ],
  roles: ['moderator'],
})

export const removeGroupMember = operation({
  ...common,
  id: 'removeGroupMember',
  path: '/v1/staff/working-group-members/remove',
  summary: 'Take a grouping out of the working groups of a proposal',
  body: member.extend({
    receipt: receipt.describe('Of the joining that was read'),
    reason: text({ min: 5, max: 500 }),
  }),
  output: StaffGroupMember,
  refusals: ['member_not_found', 'changed_meanwhile'],
  roles: ['moderator'],
})

const meeting = z.object({
  title: line({ min: 3, max: 150 }),
  startsAt: moment,
  endsAt: moment,
  place: line({ min: 2, max: 300 }).nullable(),
  videoUrl: webAddress.nullable(),
  videoPublic: z.boolean(),
  agenda: text({ max: 5000 }),
  minutes: text({ max: 20_000 }),
  minutesPublic: z.boolean(),
})
export type MeetingInput = z.infer<typeof meeting>

export const planMeeting = operation({
  ...onMeetings,
  id: 'planMeeting',
  takesRequestKey: true,
  path: '/v1/staff/working-groups/{id}/meetings',
  summary: 'Plan a meeting, or record one that was held',
  params: groupParams,
  body: meeting.extend({
    place: meeting.shape.place.default(null),
    videoUrl: meeting.shape.videoUrl.default(null),
    videoPublic: z.boolean().default(false).describe('The link is on the public page'),
    agenda: meeting.shape.agenda.default(''),
    minutes: meeting.shape.minutes.default(''),
    minutesPublic: z.boolean().default(false),
  }),
  status: 201,
  refusals: [
    'working_group_not_found',
    'working_group_ended',
    'meeting_ends_before_start',
    'meeting_without_place',
  ],
})

export const editMeeting = operation({
  ...onMeetings,
  id: 'editMeeting',
  path: '/v1/staff/meetings/{id}/edit',
  summary: 'Move it, describe it anew, write its minutes; what is left out stays',
  params: meetingParams,
  body: meeting.partial().extend({ version }),
  refusals: [...onMeeting, 'meeting_ends_before_start', 'meeting_without_place'],
})

export const cancelMeeting = operation({
  ...onMeetings,
  id: 'cancelMeeting',
  path: '/v1/staff/meetings/{id}/cancel',
  summary: 'Cancel a meeting that is not over; it stays in calendars, as cancelled',
  params: meetingParams,
  body: z.object({ version, reason: text({ min: 5, max: 500 }).describe('Public') }),
  refusals: [...onMeeting, 'meeting_over'],
})
