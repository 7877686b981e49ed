// What waits for the member of the team who asks: how much of each kind, and since when.
import { z } from 'zod'
import { operation } from '../../platform/http/operation.ts'
import { staffRoles } from '../../platform/http/team.ts'

export const waitingKinds = [
  'received_contribution',
  'contribution_assigned_to_me',
  'case',
  'held_support_group',
  'site_registration',
  'service_request',
  'diagnosis',
  'service_to_confirm',
  'item_to_score',
  'stopped_mailbox',
] as const

const Waiting = z
  .object({
    kind: z.enum(waitingKinds),
    count: z.int(),
    oldestAt: z.iso.datetime().nullable().describe('Since when the oldest waits; null for none'),
  })
  .meta({ id: 'Waiting', description: 'Things of one kind that someone of the team has to do.' })

export const listWaiting = operation({
  id: 'listWaiting',
  method: 'get',
  path: '/v1/staff/waiting',
  tag: 'staff',
  summary: 'How much waits, by kind: only the kinds whose list the member may read',
  output: z.object({ items: z.array(Waiting) }).meta({ id: 'WaitingList' }),
  refusals: [],
  origins: 'none',
  roles: staffRoles,
  isPassive: true,
})
