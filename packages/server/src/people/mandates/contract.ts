// The team's operations on mandates: who may act for a territory, granting, ending, restoring.
import { z } from 'zod'
import { cursor, offset } from '../../platform/http/cursor.ts'
import { operation } from '../../platform/http/operation.ts'
import { line } from '../../platform/http/text.ts'
import { territoryId } from '../../platform/territories/contract.ts'
import { evidences } from './rules.ts'

const participantId = z.uuid({ message: 'not_uuid' })
/** Of what is on record of someone for a territory: another one once any of it has changed. */
const version = z.string().max(64)
const versionRead = version
  .nullable()
  .describe('null: nothing of them is on record for this territory')
const reason = line({ min: 3, max: 500 }).describe('Why; kept with the decision')

export const Mandate = z
  .object({
    participantId,
    mailbox: z.string().describe('Masked: l•••@courriel.example'),
    territoryId,
    territory: z.string().describe('Its name with its département: "Caen (Calvados)"'),
    evidence: z.enum(evidences).describe('The strongest that is on record'),
    since: z.iso.datetime(),
    endsAt: z.iso.datetime().nullable(),
    state: z
      .enum(['active', 'lapsed', 'expired', 'given_up', 'ended_by_staff', 'contested'])
      .describe('lapsed: the directory that proved it no longer says so'),
    endedAt: z.iso.datetime().nullable(),
    reason: z.string().nullable(),
    version: version.describe('Of what is on record: whoever ends or restores it gives it back'),
  })
  .meta({ id: 'Mandate', description: "Someone's right to act for a territory, on record." })

export const MandateList = z.object({ items: z.array(Mandate) }).meta({ id: 'MandateList' })

const common = { tag: 'mandates', origins: 'none' } as const
const pair = { participantId, territoryId }

export const listMandates = operation({
  ...common,
  id: 'listMandates',
  method: 'get',
  path: '/v1/staff/mandates',
  summary: 'Everyone who acted or was granted the right to act for a territory',
  roles: ['moderator', 'auditor'],
  query: z.object({ territory: territoryId }),
  output: MandateList,
  refusals: ['territory_not_found'],
})

export const listMandatesOfMailbox = operation({
  ...common,
  id: 'listMandatesOfMailbox',
  method: 'post',
  path: '/v1/staff/mandates/of-mailbox',
  summary: 'The same, of whoever signs in with this mailbox; no address of a page ever holds it',
  roles: ['moderator', 'auditor'],
  body: z.object({ email: z.email({ message: 'not_an_address' }) }),
  output: MandateList,
  refusals: [],
})

export const listEndingMandates = operation({
  ...common,
  id: 'listEndingMandates',
  method: 'get',
  path: '/v1/staff/mandates/ending',
  summary: 'Mandates that were granted and whose last day comes soon, the soonest first, in pages',
  roles: ['moderator', 'auditor'],
  query: z.object({
    days: z.coerce.number().int().min(1).max(400).default(60).describe('Within so many days'),
    q: line({ max: 100 }).optional().describe('Words of the territory'),
    cursor,
    offset,
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  output: z
    .object({ items: z.array(Mandate), next: z.string().nullable(), total: z.int() })
    .meta({ id: 'EndingMandatePage' }),
  refusals: [],
})

export const grantMandateByStaff = operation({
  ...common,
  stepUp: true,
  id: 'grantMandate',
  method: 'post',
  path: '/v1/staff/mandates',
  summary: 'Decide, with a reason, that someone may act for a territory',
  roles: ['moderator'],
  body: z.object({
    email: z.email({ message: 'not_an_address' }).describe('They have signed in with it before'),
    territoryId,
    reason,
    endsOn: z.iso.date().nullable().default(null).describe('Left out: in one year'),
  }),
  output: MandateList,
  refusals: ['territory_not_found', 'territory_ended', 'participant_not_found'],
})

export const endMandateByStaff = operation({
  ...common,
  stepUp: true,
  id: 'endMandate',
  method: 'post',
  path: '/v1/staff/mandates/end',
  summary: 'End a mandate, whatever proves it: at once, on every process',
  roles: ['moderator'],
  body: z.object({
    ...pair,
    reason,
    version: versionRead,
  }),
  output: MandateList,
  refusals: [
    'territory_not_found',
    'participant_not_found',
    'mandate_already_ended',
    'changed_meanwhile',
  ],
})

export const restoreMandateByStaff = operation({
  ...common,
  stepUp: true,
  id: 'restoreMandate',
  method: 'post',
  path: '/v1/staff/mandates/restore',
  summary: 'Undo the end of a mandate: what proved it proves it again',
  roles: ['moderator'],
  body: z.object({ ...pair, version: versionRead }),
  output: MandateList,
  refusals: ['territory_not_found', 'mandate_not_ended', 'changed_meanwhile'],
})
