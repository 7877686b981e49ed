// Who of the team is there, in what session or by what token; and whom one works with.
import { z } from 'zod'
import { operation } from '../../platform/http/operation.ts'
import { staffRoles } from '../../platform/http/team.ts'

const moment = z.iso.datetime()

const Colleague = z
  .object({ id: z.string(), name: z.string(), roles: z.array(z.enum(staffRoles)) })
  .meta({ id: 'Colleague', description: 'Someone of the team who may act.' })

export const Me = z
  .object({
    id: z.string(),
    name: z.string(),
    roles: z.array(z.enum(staffRoles)),
    by: z.enum(['passkey', 'pro_connect', 'demonstration', 'token']).describe('How one came in'),
    proofs: z
      .array(z.enum(['passkey', 'pro_connect']))
      .describe('How one may prove to be there, before a dangerous act'),
    provedAt: moment.nullable().describe('The last proof; null by a token'),
    provedUntil: moment.nullable().describe('Until when dangerous acts take that proof'),
    idleAt: moment.nullable().describe('When the session ends unless it is used; null by a token'),
    expiresAt: moment.describe('When it ends, whatever is done'),
    now: moment.describe('By the server’s clock, for what is counted down'),
    version: z.string().describe('Of the server; each answer to the team says it too'),
  })
  .meta({ id: 'Me', description: 'Whoever asks, as the server knows them.' })

const common = { tag: 'staff', origins: 'none', method: 'get' } as const

export const getMe = operation({
  ...common,
  id: 'getMe',
  path: '/v1/staff/me',
  summary: 'Who is signed in, what they may do, and until when',
  output: Me,
  refusals: [],
  roles: staffRoles,
  isPassive: true,
})

export const listColleagues = operation({
  ...common,
  id: 'listColleagues',
  path: '/v1/staff/colleagues',
  summary: 'To whom one may hand something: everyone who is not suspended, by name',
  output: z.object({ items: z.array(Colleague) }).meta({ id: 'ColleagueList' }),
  refusals: [],
  roles: ['moderator', 'committee_secretary', 'administrator', 'auditor'],
})
