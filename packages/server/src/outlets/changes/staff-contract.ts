// What has changed since, in one order: what a screen of the team has to read again.
import { z } from 'zod'
import { operation } from '../../platform/http/operation.ts'
import { staffRoles } from '../../platform/http/team.ts'
import { objectKinds } from './objects.ts'

const seq = z.int().min(0).describe('Number in the journal, which has no gaps')

const StaffChange = z
  .object({
    seq,
    at: z.iso.datetime(),
    what: z.string().describe('An operation of the team, or a kind of event'),
    by: z
      .object({ id: z.string(), name: z.string() })
      .nullable()
      .describe('Null: a participant, the command line, or nobody'),
    objects: z.array(
      z.object({
        kind: z.enum(objectKinds),
        id: z.string().nullable().describe('Null: one of them, read the list again'),
        version: z.int().nullable().describe('The one that this act made'),
      }),
    ),
    more: z.boolean().describe('More objects changed than are named: read the lists again'),
  })
  .meta({ id: 'StaffChange', description: 'What was changed, without saying how.' })

export const listStaffChanges = operation({
  id: 'listStaffChanges',
  method: 'get',
  path: '/v1/staff/changes',
  tag: 'staff',
  summary:
    'What the team and participants changed after a number of the journal, of what one may read. As text/event-stream it goes on: `id` is the number, `Last-Event-ID` begins after it; it also says who is there',
  query: z.object({
    after: z.coerce.number().int().min(0).optional().describe('Left out: from now on'),
    limit: z.coerce.number().int().min(1).max(500).default(200),
  }),
  output: z
    .object({
      items: z.array(StaffChange).describe('Of several alike in a row, the last'),
      last: seq.describe('To ask for what comes after'),
      more: z.boolean().describe('Ask again at once'),
    })
    .meta({ id: 'StaffChangePage' }),
  refusals: [],
  origins: 'none',
  roles: staffRoles,
  isPassive: true,
  streams: true,
})

export const sayStaffPresent = operation({
  id: 'sayStaffPresent',
  method: 'post',
  path: '/v1/staff/presence',
  tag: 'staff',
  summary: 'What one reads or writes now, or nothing: shown for 45 seconds to who may read it',
  body: z.object({
    tab: z.string().regex(/^[\w-]{1,40}$/, { message: 'unknown_choice' }),
    on: z
      .object({ kind: z.enum(objectKinds), id: z.string().min(1).max(100) })
      .nullable()
      .describe('Null: nothing any more'),
    isWriting: z.boolean().default(false),
  }),
  output: z
    .object({ until: z.iso.datetime().nullable().describe('Say it again before') })
    .meta({ id: 'StaffPresence' }),
  refusals: ['staff_role_missing'],
  origins: 'none',
  roles: staffRoles.filter((role) => role !== 'auditor'),
  isPassive: true,
})
