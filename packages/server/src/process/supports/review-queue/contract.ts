// The team's operations on supports that are held: in groups of those that look alike.
import { z } from 'zod'
import { cursor, offset } from '../../../platform/http/cursor.ts'
import { operation } from '../../../platform/http/operation.ts'
import { line } from '../../../platform/http/text.ts'
import { groupKey, suspicionRule } from '../../look-alikes/contract.ts'
import { heldStates } from './states.ts'

const receipt = z.string().regex(/^PV-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)

export const QuarantineGroup = z
  .object({
    key: groupKey,
    rule: suspicionRule.describe('What makes them look alike'),
    count: z.int().describe('How many of the group are in the state that was asked for'),
    first: z.iso.datetime(),
    last: z.iso.datetime(),
  })
  .meta({ id: 'QuarantineGroup' })

export const QuarantineDetail = z
  .object({
    key: groupKey,
    items: z.array(
      z.object({
        receipt,
        proposal: z.object({ id: z.string(), title: z.string() }),
        mailbox: z.string().describe('Masked, but for what makes it look like others: l•••+2@…'),
        recordedAt: z.iso.datetime(),
        rule: suspicionRule,
        site: z.string().nullable(),
        state: z.enum(heldStates),
        reason: z.string().nullable(),
        decidedAt: z.iso.datetime().nullable(),
        version: z.int(),
      }),
    ),
  })
  .meta({ id: 'QuarantineDetail' })

const common = { tag: 'quarantine', origins: 'none' } as const
const params = z.object({ key: groupKey })

export const listQuarantine = operation({
  ...common,
  id: 'listQuarantine',
  method: 'get',
  path: '/v1/staff/quarantine',
  summary: 'Groups of supports that look alike, the one that waits longest first, in pages',
  roles: ['moderator', 'auditor'],
  query: z.object({
    state: z.enum(heldStates).default('held'),
    rule: suspicionRule.optional(),
    cursor,
    offset,
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  output: z
    .object({ items: z.array(QuarantineGroup), next: z.string().nullable(), total: z.int() })
    .meta({ id: 'QuarantinePage' }),
  refusals: [],
})

export const getQuarantineGroup = operation({
  ...common,
  id: 'getQuarantineGroup',
  method: 'get',
  path: '/v1/staff/quarantine/{key}',
  summary: 'The supports of one group, the oldest first, 500 at most',
  roles: ['moderator'],
  params,
  output: QuarantineDetail,
  refusals: ['quarantine_not_found'],
})

const items = z
  .array(z.object({ receipt, version: z.int().min(1) }))
  .min(1)
  .max(500)
  .describe('Those that were looked at, as they were')

export const previewQuarantineDecision = operation({
  ...common,
  id: 'previewQuarantineDecision',
  method: 'post',
  path: '/v1/staff/quarantine/{key}/decision-preview',
  summary:
    'The figures of each proposal as they are, and as this decision would make them; not done',
  roles: ['moderator'],
  params,
  body: z.object({ decision: z.enum(['release', 'refuse', 'reopen']), items }),
  output: z
    .object({
      outcome: z.literal('preview'),
      tallies: z.array(
        z.object({
          proposal: z.object({ id: z.string(), title: z.string() }),
          before: z.int().describe('Residents that are counted now'),
          after: z.int(),
        }),
      ),
    })
    .meta({ id: 'QuarantinePreview' }),
  refusals: ['quarantine_not_found', 'changed_meanwhile', 'state_forbids'],
})

export const decideQuarantine = operation({
  ...common,
  stepUp: true,
  id: 'decideQuarantine',
  method: 'post',
  path: '/v1/staff/quarantine/{key}/decision',
  summary: 'Release (they are counted, once), refuse (they are told why), or reopen',
  roles: ['moderator'],
  params,
  body: z.object({
    decision: z.enum(['release', 'refuse', 'reopen']),
    reason: line({ min: 3, max: 500 }),
    items,
  }),
  output: QuarantineDetail,
  refusals: ['quarantine_not_found', 'changed_meanwhile', 'state_forbids'],
})
