// The team about itself: its members, what they may do, and the log of their acts.
import { z } from 'zod'
import { cursor } from '../../platform/http/cursor.ts'
import { moment } from '../../platform/http/moment.ts'
import { operation } from '../../platform/http/operation.ts'
import { staffRoles } from '../../platform/http/team.ts'
import { line } from '../../platform/http/text.ts'

export const id = z.string().min(1).max(100)
const version = z.int().min(1).describe('The one that was read: someone may have changed it since')
export const name = line({ min: 1, max: 120 })
export const roles = z
  .array(z.enum(staffRoles))
  .min(1, { message: 'required' })
  .max(staffRoles.length)
  .transform((list) => staffRoles.filter((role) => list.includes(role)))

export const StaffMember = z
  .object({
    id,
    name: z.string(),
    roles: z.array(z.enum(staffRoles)),
    state: z.enum(['invited', 'active', 'suspended']),
    version: z.int(),
    passkeys: z.int().describe('How many are enrolled'),
    usesProConnect: z.boolean(),
    invitedUntil: z.iso.datetime().nullable().describe('Until when the last link works'),
    tokenUntil: z.iso.datetime().nullable().describe('Until when a program’s token works'),
    lastSeenAt: z.iso.datetime().nullable().describe('In a session that is still kept'),
    createdAt: z.iso.datetime(),
    suspendedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'StaffMember', description: 'A member of the team.' })

export const StaffInvitation = z
  .object({
    member: StaffMember,
    link: z.string().describe('Shown this once; whoever opens it may enrol as this member'),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'StaffInvitation' })

const shown = z.union([z.string(), z.number(), z.null()])

export const StaffLogEntry = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    by: z.object({ id: z.string(), name: z.string() }).nullable().describe('Null: command line'),
    operation: z.string(),
    object: z.string().nullable(),
    requestId: z.string().nullable(),
    changes: z
      .array(
        z.object({
          table: z.string(),
          key: z.record(z.string(), shown),
          fields: z.record(z.string(), z.tuple([shown, shown])),
        }),
      )
      .describe('Each field before and after; `#…` is a digest of what is personal or secret'),
    more: z.int().describe('Rows that were changed besides'),
  })
  .meta({ id: 'StaffLogEntry', description: 'What a member of the team changed, in one commit.' })

const common = { tag: 'staff', origins: 'none', roles: ['administrator'] } as const
const readers = ['administrator', 'auditor'] as const
const params = z.object({ id })
const target = z.object({ version })

export const listStaffMembers = operation({
  ...common,
  roles: readers,
  id: 'listStaffMembers',
  method: 'get',
  path: '/v1/staff/members',
  summary: 'Everyone of the team, the first to come first',
  output: z.object({ items: z.array(StaffMember) }).meta({ id: 'StaffMemberList' }),
  refusals: [],
})

export const inviteStaffMember = operation({
  ...common,
  stepUp: true,
  id: 'inviteStaffMember',
  takesRequestKey: true,
  method: 'post',
  path: '/v1/staff/members',
  summary: 'Invite someone: the link is shown once, works once, and for 72 hours',
  body: z.object({ name, roles }),
  output: StaffInvitation,
  status: 201,
  refusals: [],
})

export const inviteStaffMemberAgain = operation({
  ...common,
  stepUp: true,
  id: 'inviteStaffMemberAgain',
  method: 'post',
  path: '/v1/staff/members/{id}/invitation',
  summary: 'A new link, for whoever lost the first or all of their keys',
  params,
  body: target,
  output: StaffInvitation,
  refusals: ['staff_member_not_found', 'staff_suspended', 'changed_meanwhile'],
})

export const changeStaffRoles = operation({
  ...common,
  stepUp: true,
  id: 'changeStaffRoles',
  method: 'post',
  path: '/v1/staff/members/{id}/roles',
  summary: 'Give and take roles; they hold from the next request on',
  params,
  body: target.extend({ roles }),
  output: StaffMember,
  refusals: [
    'staff_member_not_found',
    'staff_suspended',
    'last_administrator',
    'changed_meanwhile',
  ],
})

export const suspendStaffMember = operation({
  ...common,
  stepUp: true,
  id: 'suspendStaffMember',
  method: 'post',
  path: '/v1/staff/members/{id}/suspend',
  summary: 'End a member’s right to act at once: sessions, tokens and invitations go',
  params,
  body: target,
  output: StaffMember,
  refusals: [
    'staff_member_not_found',
    'staff_suspended',
    'last_administrator',
    'changed_meanwhile',
  ],
})

export const restoreStaffMember = operation({
  ...common,
  stepUp: true,
  id: 'restoreStaffMember',
  method: 'post',
  path: '/v1/staff/members/{id}/restore',
  summary: 'Give it back; they sign in again with the keys they had',
  params,
  body: target,
  output: StaffMember,
  refusals: ['staff_member_not_found', 'staff_not_suspended', 'changed_meanwhile'],
})

export const listStaffLog = operation({
  ...common,
  roles: readers,
  id: 'listStaffLog',
  method: 'get',
  path: '/v1/staff/log',
  summary: 'What the team did, the newest first: who, what, before and after',
  query: z.object({
    q: line({ max: 100 })
      .optional()
      .describe('Words of what was changed, of an identifier, or of who did it'),
    staff: id.optional(),
    operation: z.string().max(100).optional(),
    object: z.string().max(200).optional(),
    from: moment.optional(),
    to: moment.optional(),
    offset: z.coerce.number().int().min(0).max(1_000_000).optional(),
    cursor,
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z
    .object({ items: z.array(StaffLogEntry), next: z.string().nullable(), total: z.int() })
    .meta({ id: 'StaffLogPage' }),
  refusals: [],
})
