// Grouping: proposals as the team makes them, drafts included, with their history.
import { z } from 'zod'
import { Tally } from '../../intents/tally.ts'
import { StaffRef } from '../../people/staff/ref.ts'
import { cursor } from '../../platform/http/cursor.ts'
import { operation } from '../../platform/http/operation.ts'
import { several } from '../../platform/http/several.ts'
import { line } from '../../platform/http/text.ts'
import { slug } from '../../platform/text/slug.ts'
import { Theme } from '../consultations/contract.ts'
import { StaffContribution } from '../moderation/contract.ts'
import { QueueItem } from '../moderation/queue-contract.ts'
import { proposalStates } from '../proposals/states.ts'

export const StaffProposal = z
  .object({
    id: slug,
    consultationId: slug,
    title: z.string(),
    summary: z.string(),
    theme: Theme,
    state: z.enum(proposalStates),
    mergedInto: slug.nullable(),
    version: z.int().describe('Give it back with a change'),
    contributionCount: z.int(),
    tally: Tally.omit({ proposalId: true }),
    url: z.url().describe('Its public page, once published'),
  })
  .meta({ id: 'StaffProposal' })
export type StaffProposal = z.infer<typeof StaffProposal>

export const ProposalAct = z
  .object({
    version: z.int().describe('The version that it made'),
    act: z
      .string()
      .describe(
        'create, edit, publish, merge, absorb, release, discard, regroup, undo; keep, set_aside, reopen: a committee’s',
      ),
    undoes: z.int().nullable().describe('The version whose act this one undoes'),
    undone: z.boolean().describe('A later act undoes it'),
    by: StaffRef,
    at: z.iso.datetime(),
  })
  .meta({ id: 'ProposalAct' })

export const StaffProposalDetail = z
  .object({
    ...StaffProposal.shape,
    description: z.string(),
    contributions: z.array(StaffContribution),
    mergedFrom: z.array(slug).describe('Proposals merged into this one'),
    groupingClosedSince: z.iso.datetime().nullable(),
    history: z.array(ProposalAct).describe('The oldest first'),
  })
  .meta({ id: 'StaffProposalDetail' })

const readers = ['moderator', 'committee_secretary', 'auditor'] as const

export const listStaffProposals = operation({
  id: 'listStaffProposals',
  method: 'get',
  path: '/v1/staff/proposals',
  tag: 'grouping',
  summary: 'Proposals of a consultation, drafts and merged ones included',
  query: z.object({
    consultation: slug.optional().describe('Default: the newest'),
    state: several(z.enum(proposalStates)),
    theme: several(slug),
    q: line({ max: 100 }).optional().describe('Words of its title, summary or description'),
    ids: several(slug, 200),
    sort: z.enum(['title', 'support', 'contributions']).default('title'),
    cursor,
    offset: z.coerce
      .number()
      .int()
      .min(0)
      .max(100_000)
      .optional()
      .describe('Begins after so many, instead of at a cursor'),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  output: z
    .object({
      items: z.array(StaffProposal),
      total: z.int().describe('Of all pages'),
      next: z.string().nullable(),
    })
    .meta({ id: 'StaffProposalPage' }),
  refusals: ['consultation_not_found'],
  origins: 'none',
  roles: readers,
})

export const getStaffProposal = operation({
  id: 'getStaffProposal',
  method: 'get',
  path: '/v1/staff/proposals/{id}',
  tag: 'grouping',
  summary: 'One proposal with its contributions and its history',
  params: z.object({ id: slug }),
  output: StaffProposalDetail,
  refusals: ['proposal_not_found'],
  origins: 'none',
  roles: readers,
})

export const listProposalCards = operation({
  id: 'listProposalCards',
  method: 'get',
  path: '/v1/staff/proposal-cards',
  tag: 'grouping',
  summary:
    'The contributions of up to 20 proposals, a page of each as the queue shows them, the oldest first',
  query: z.object({
    proposals: several(slug, 20).unwrap().describe('Ids; one that is unknown has no cards'),
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
    limit: z.coerce.number().int().min(1).max(50).default(20).describe('Of each proposal'),
  }),
  output: z
    .object({
      items: z.array(
        z.object({
          proposalId: slug,
          total: z.int(),
          cards: z.array(QueueItem),
        }),
      ),
    })
    .meta({ id: 'ProposalCards' }),
  refusals: [],
  origins: 'none',
  roles: ['moderator', 'auditor'],
})
