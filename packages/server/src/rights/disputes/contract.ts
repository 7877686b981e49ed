// The team's operations on cases: a right to act to verify, an act that a town hall contests.
import { z } from 'zod'
import { Mandate } from '../../people/mandates/contract.ts'
import { cursor, offset } from '../../platform/http/cursor.ts'
import { operation } from '../../platform/http/operation.ts'
import { line } from '../../platform/http/text.ts'
import { territoryId } from '../../platform/territories/contract.ts'

const id = z.uuid({ message: 'not_uuid' })
export const caseKinds = ['verification', 'contest'] as const
export const caseStates = ['open', 'upheld', 'dismissed'] as const

export const Case = z
  .object({
    id,
    kind: z.enum(caseKinds),
    state: z.enum(caseStates),
    territory: z.object({ id: territoryId, label: z.string() }),
    participantId: id
      .nullable()
      .describe('Whose right to act it is about; null once their account is erased'),
    eventSeq: z.int().nullable().describe('The contested event of the journal'),
    openedAt: z.iso.datetime(),
    decidedAt: z.iso.datetime().nullable(),
    reason: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Case' })

export const CaseDetail = Case.extend({
  message: z
    .string()
    .nullable()
    .describe('What the person says of their role; what they add later follows, dated'),
  mailbox: z.string().nullable().describe('Of the person, masked: l•••@courriel.example'),
  mandate: Mandate.pick({ evidence: true, since: true, state: true })
    .nullable()
    .describe('What is on record of their right to act for the territory'),
  acts: z
    .array(
      z.object({
        eventSeq: z.int(),
        kind: z.string(),
        at: z.iso.datetime(),
        title: z.string(),
        isContested: z.boolean(),
      }),
    )
    .describe(
      'What they did in its name, the newest first; all of it goes when a contest is upheld',
    ),
}).meta({ id: 'CaseDetail' })

const common = { tag: 'cases', origins: 'none' } as const
const params = z.object({ id })

export const listCases = operation({
  ...common,
  id: 'listCases',
  method: 'get',
  path: '/v1/staff/cases',
  summary: 'Cases, the oldest first, in pages',
  roles: ['moderator', 'auditor'],
  query: z.object({
    state: z.enum(caseStates).optional(),
    kind: z.enum(caseKinds).optional(),
    q: line({ max: 100 }).optional().describe('Words of the territory'),
    cursor,
    offset,
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  output: z
    .object({ items: z.array(Case), next: z.string().nullable(), total: z.int() })
    .meta({ id: 'CasePage' }),
  refusals: [],
})

export const getCase = operation({
  ...common,
  id: 'getCase',
  method: 'get',
  path: '/v1/staff/cases/{id}',
  summary: 'One case with what the person says',
  roles: ['moderator'],
  params,
  output: CaseDetail,
  refusals: ['case_not_found'],
})

const decision = z.enum(['uphold', 'dismiss', 'reopen'])

export const previewCaseDecision = operation({
  ...common,
  id: 'previewCaseDecision',
  method: 'post',
  path: '/v1/staff/cases/{id}/decision-preview',
  summary: 'What this decision would take out of the counts, or give back, listed; not done',
  roles: ['moderator'],
  params,
  body: z.object({ decision, version: z.int().min(1) }),
  output: z
    .object({
      outcome: z.literal('preview'),
      acts: z.array(
        z.object({
          kind: z.string().describe('support, referent, member, or the kind of a request'),
          subject: z.string().describe('Id of the proposal or service; of what was asked for'),
          title: z.string().nullable(),
        }),
      ),
    })
    .meta({ id: 'CasePreview' }),
  refusals: ['case_not_found', 'changed_meanwhile', 'state_forbids'],
})

export const decideCase = operation({
  ...common,
  stepUp: true,
  id: 'decideCase',
  method: 'post',
  path: '/v1/staff/cases/{id}/decision',
  summary: 'Uphold (a contest ends the mandate and takes its acts out), dismiss, or reopen',
  roles: ['moderator'],
  params,
  body: z.object({
    decision,
    reason: line({ min: 3, max: 500 }),
    version: z.int().min(1),
  }),
  output: CaseDetail,
  refusals: ['case_not_found', 'changed_meanwhile', 'state_forbids'],
})
