// What the team may know of the server: its version, how it is, and what its environment says.
import { z } from 'zod'
import { operation } from '../../platform/http/operation.ts'
import { settingGroups } from '../../platform/settings/said.ts'

const Setting = z
  .object({
    name: z.string().describe('Of the variable'),
    group: z.enum(settingGroups),
    value: z.string().nullable().describe('In effect; null for none, and for a secret'),
    isGiven: z.boolean().describe('By the environment: a value that is not is the usual one'),
    isSecret: z.boolean(),
  })
  .meta({ id: 'ServerSetting' })

export const getServerState = operation({
  id: 'getServerState',
  method: 'get',
  path: '/v1/staff/server',
  tag: 'server',
  summary: 'Its version, how it is, and what its environment says: no secret is in it',
  output: z
    .object({
      version: z.string(),
      mode: z.enum(['demo', 'production']),
      startedAt: z.iso.datetime(),
      at: z.iso.datetime().describe('By the clock of the server'),
      node: z.string(),
      database: z.object({ kind: z.enum(['sqlite', 'postgres']), version: z.string() }),
      memoryBytes: z.int().describe('What the process holds now'),
      lastEvent: z.int().describe('Number of the last event of the journal'),
      lateMails: z.int().describe('Due for more than an hour'),
      unreadEvents: z.int().describe('Of the journal, not turned into mails yet'),
      failingWebhooks: z.int(),
      lastEdition: z.iso.date().nullable().describe('Day of the last edition of open data'),
      documentationUrl: z.string().nullable(),
      settings: z.array(Setting),
    })
    .meta({ id: 'ServerState' }),
  refusals: [],
  origins: 'none',
  roles: ['administrator', 'auditor'],
})
