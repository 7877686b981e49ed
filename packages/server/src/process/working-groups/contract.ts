// Working groups in the public API: their territories and meetings, no contact, no private link.
import { z } from 'zod'
import { operation } from '../../platform/http/operation.ts'
import { Territory } from '../../platform/territories/contract.ts'
import { slug } from '../../platform/text/slug.ts'

export const TerritoryRef = Territory.pick({ id: true, kind: true, name: true, label: true })

export const Meeting = z
  .object({
    id: z.uuid(),
    title: z.string(),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    place: z.string().nullable(),
    videoUrl: z.string().nullable().describe('Only when the meeting is open to everyone'),
    hasPrivateLink: z.boolean().describe('Held online, by a link that the team gives to members'),
    agenda: z.string(),
    minutes: z.string().nullable().describe('Once they are made public'),
    cancelled: z.boolean(),
    cancelReason: z.string().nullable(),
    calendarUrl: z.url().describe('An .ics file with this meeting'),
  })
  .meta({ id: 'Meeting' })
export type Meeting = z.infer<typeof Meeting>

export const GroupMember = z
  .object({
    territory: TerritoryRef,
    byRight: z.boolean().describe('As referent; otherwise a grouping that joined'),
    since: z.iso.date().describe('Day, in UTC'),
  })
  .meta({ id: 'GroupMember' })
export type GroupMember = z.infer<typeof GroupMember>

export const WorkingGroup = z
  .object({
    id: slug,
    proposal: z.object({ id: slug, title: z.string() }),
    title: z.string(),
    purpose: z.string(),
    endedAt: z.iso.datetime().nullable(),
    nextMeeting: Meeting.nullable(),
    url: z.url(),
    calendarUrl: z.url().describe('Calendar feed (iCalendar) of its meetings'),
  })
  .meta({ id: 'WorkingGroup' })
export type WorkingGroup = z.infer<typeof WorkingGroup>

export const WorkingGroupDetail = WorkingGroup.extend({
  members: z.array(GroupMember),
  meetings: z.array(Meeting).describe('By their start, cancelled ones included'),
}).meta({ id: 'WorkingGroupDetail' })
export type WorkingGroupDetail = z.infer<typeof WorkingGroupDetail>

export const listWorkingGroups = operation({
  id: 'listWorkingGroups',
  method: 'get',
  path: '/v1/working-groups',
  tag: 'working-groups',
  summary: 'Working groups, of all proposals or of one, by title',
  query: z.object({ proposal: slug.optional() }),
  output: z.object({ items: z.array(WorkingGroup) }).meta({ id: 'WorkingGroupList' }),
  refusals: [],
  cacheSeconds: 60,
  origins: 'any',
})

export const getWorkingGroup = operation({
  id: 'getWorkingGroup',
  method: 'get',
  path: '/v1/working-groups/{id}',
  tag: 'working-groups',
  summary: 'One working group with its territories and its meetings',
  params: z.object({ id: slug }),
  output: WorkingGroupDetail,
  refusals: ['working_group_not_found'],
  cacheSeconds: 60,
  origins: 'any',
})
