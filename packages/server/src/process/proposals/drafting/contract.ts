// Grouping: proposals as the team makes them, drafts included, with their history.
import { z } from 'zod'
import { Tally } from '../../../intents/tally.ts'
import { StaffRef } from '../../../people/staff/ref.ts'
import { cursor } from '../../../platform/http/cursor.ts'
import { operation } from '../../../platform/http/operation.ts'
import { slug } from '../../../platform/text/slug.ts'
import { Theme } from '../../consultations/contract.ts'
import { StaffContribution } from '../../moderation/contract.ts'
import { proposalStates } from '../states.ts'

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
        'create, edit, publish, merge, absorb, release, discard, undo; keep, set_aside, reopen: a committee’s',
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
  summary: 'Proposals of a consultation by title, drafts and merged ones included',
  query: z.object({
    consultation: slug.optional().describe('Default: the newest'),
    state: z.enum(proposalStates).optional(),
    theme: slug.optional(),
    cursor,
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  output: z
    .object({ items: z.array(StaffProposal), next: z.string().nullable() })
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
