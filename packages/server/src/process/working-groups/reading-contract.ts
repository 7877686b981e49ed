// What the team reads of working groups: kept proposals with their referents, groups, one group whole.
import { z } from 'zod'
import { cursor, offset } from '../../platform/http/cursor.ts'
import { operation } from '../../platform/http/operation.ts'
import { line } from '../../platform/http/text.ts'
import { slug } from '../../platform/text/slug.ts'
import { Meeting, WorkingGroup } from './contract.ts'
import { StaffWorkingGroup } from './staff-contract.ts'

const common = {
  tag: 'working-groups',
  origins: 'none',
  method: 'get',
  roles: ['moderator', 'committee_secretary', 'auditor'],
} as const

const pages = {
  cursor,
  offset,
  limit: z.coerce.number().int().min(1).max(200).default(50),
}

const nextMeeting = Meeting.pick({
  id: true,
  title: true,
  startsAt: true,
  endsAt: true,
  place: true,
}).nullable()

const KeptProposal = z
  .object({
    id: slug,
    title: z.string(),
    consultationId: slug,
    referents: z.int().describe('Territories that signed up'),
    groupings: z.int().describe('That joined its working groups'),
    groups: z.int().describe('Ended ones included'),
    nextMeeting: nextMeeting.describe('Of any of its groups'),
  })
  .meta({ id: 'KeptProposal' })
export type KeptProposal = z.infer<typeof KeptProposal>

export const listKeptProposals = operation({
  ...common,
  id: 'listKeptProposals',
  path: '/v1/staff/kept-proposals',
  summary: 'Kept proposals with how many referents and groups each has, by title',
  query: z.object({
    q: line({ max: 100 }).optional().describe('Words of its title and texts'),
    consultation: slug.optional(),
    ...pages,
  }),
  output: z
    .object({ items: z.array(KeptProposal), next: z.string().nullable(), total: z.int() })
    .meta({ id: 'KeptProposalPage' }),
  refusals: [],
})

const StaffWorkingGroupRow = WorkingGroup.omit({ nextMeeting: true })
  .extend({
    version: z.int().describe('Give it back with a change'),
    members: z.int().describe('Referents of its proposal, and groupings that joined'),
    meetings: z.int().describe('Cancelled ones included'),
    nextMeeting,
  })
  .meta({ id: 'StaffWorkingGroupRow' })
export type StaffWorkingGroupRow = z.infer<typeof StaffWorkingGroupRow>

export const listStaffWorkingGroups = operation({
  ...common,
  id: 'listStaffWorkingGroups',
  path: '/v1/staff/working-groups',
  summary: 'Working groups by title, with how many members and meetings each has',
  query: z.object({
    q: line({ max: 100 }).optional().describe('Words of its title, or of its proposal'),
    proposal: slug.optional(),
    ...pages,
  }),
  output: z
    .object({ items: z.array(StaffWorkingGroupRow), next: z.string().nullable(), total: z.int() })
    .meta({ id: 'StaffWorkingGroupPage' }),
  refusals: [],
})

export const getStaffWorkingGroup = operation({
  ...common,
  id: 'getStaffWorkingGroup',
  path: '/v1/staff/working-groups/{id}',
  summary: 'One working group with its members and meetings, private links included',
  params: z.object({ id: slug }),
  output: StaffWorkingGroup,
  refusals: ['working_group_not_found'],
})
