// Programs of the team: what may speak to the API by a token, until when, and when it last did.
import { z } from 'zod'
import { moment as givenMoment } from '../../platform/http/moment.ts'
import { operation } from '../../platform/http/operation.ts'
import { staffRoles } from '../../platform/http/team.ts'
import { id, name, roles } from './contract.ts'
import { longestTokenDays } from './rules.ts'

const moment = z.iso.datetime()

const Program = z
  .object({
    id: z.string().describe('Of the member that acts by it, as the log names it'),
    name: z.string(),
    roles: z.array(z.enum(staffRoles)),
    isDangerous: z.boolean().describe('It may do what asks a person to prove themselves'),
    createdAt: moment,
    by: z.object({ id: z.string(), name: z.string() }).nullable().describe('Null: command line'),
    expiresAt: moment,
    lastUsedAt: moment.nullable().describe('To the minute'),
  })
  .meta({
    id: 'StaffProgram',
    description: 'A program of the team; its token is never told again.',
  })

const lasting = {
  isDangerous: z.boolean().default(false),
  days: z
    .int()
    .min(1)
    .max(longestTokenDays)
    .default(longestTokenDays)
    .describe('How long it holds; a dangerous one holds twelve hours'),
}

const ProgramMade = z
  .object({ program: Program, token: z.string().describe('Shown this once') })
  .meta({ id: 'StaffProgramMade' })

const common = { tag: 'staff', origins: 'none', roles: ['administrator'] } as const

export const listPrograms = operation({
  ...common,
  roles: ['administrator', 'auditor'],
  id: 'listPrograms',
  method: 'get',
  path: '/v1/staff/programs',
  summary: 'The programs that have a token, expired ones too, the last made first',
  output: z.object({ items: z.array(Program) }).meta({ id: 'StaffProgramList' }),
  refusals: [],
})

export const addProgram = operation({
  ...common,
  stepUp: true,
  takesRequestKey: true,
  id: 'addProgram',
  method: 'post',
  path: '/v1/staff/programs',
  summary: 'Make a token for a program: it is shown once',
  body: z.object({ name, roles, ...lasting }),
  output: ProgramMade,
  status: 201,
  refusals: [],
})

export const renewProgram = operation({
  ...common,
  stepUp: true,
  takesRequestKey: true,
  id: 'renewProgram',
  method: 'post',
  path: '/v1/staff/programs/{id}/renew',
  summary: 'Give it a new token under the same name; the one before ends at once',
  params: z.object({ id }),
  body: z.object({
    createdAt: givenMoment.describe('Of the token that was read'),
    ...lasting,
  }),
  output: ProgramMade,
  refusals: ['staff_member_not_found', 'changed_meanwhile'],
})

export const revokeProgram = operation({
  ...common,
  stepUp: true,
  id: 'revokeProgram',
  method: 'post',
  path: '/v1/staff/programs/{id}/revoke',
  summary: 'End its token at once; whoever has no other way in is suspended',
  params: z.object({ id }),
  output: z.object({ id: z.string() }).meta({ id: 'StaffProgramRevoked' }),
  refusals: ['staff_member_not_found', 'last_administrator'],
})

export const programOperations = [listPrograms, addProgram, renewProgram, revokeProgram]
