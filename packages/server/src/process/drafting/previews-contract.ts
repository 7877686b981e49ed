// What publishing or merging proposals would do, before it is done: cards, supporters, mails.
import { z } from 'zod'
import { Tally } from '../../intents/tally.ts'
import { operation } from '../../platform/http/operation.ts'
import { mergeProposal, publishProposals } from './acts-contract.ts'
import { StaffProposal } from './contract.ts'

const told = z.int().describe('People who would get a mail of it, each counted once')

export const ProposalPublicationPreview = z
  .object({
    items: z.array(StaffProposal).describe('As they would be'),
    contributions: z.int().describe('In all of them, each counted once'),
    told,
  })
  .meta({ id: 'ProposalPublicationPreview' })

export const ProposalMergePreview = z
  .object({
    proposal: StaffProposal.describe('The one that stays, as it would be: a supporter counts once'),
    moved: z.int().describe('Contributions that it would get'),
    inBoth: z.int().describe('Contributions of the merged one that it has already'),
    supportBoth: Tally.omit({ proposalId: true }).describe(
      'Who supports both, and would count once',
    ),
    told,
  })
  .meta({ id: 'ProposalMergePreview' })

export const previewProposalPublication = operation({
  id: 'previewProposalPublication',
  method: 'post',
  path: '/v1/staff/proposal-publication-previews',
  tag: 'grouping',
  summary:
    'What publishing these drafts would show, and how many would be told; nothing is changed',
  body: publishProposals.body,
  output: ProposalPublicationPreview,
  refusals: publishProposals.refusals,
  origins: 'none',
  roles: publishProposals.roles,
})

export const previewProposalMerge = operation({
  id: 'previewProposalMerge',
  method: 'post',
  path: '/v1/staff/proposals/{id}/merge-preview',
  tag: 'grouping',
  summary: 'What would come of a merge, each supporter counted once; nothing is changed',
  params: mergeProposal.params,
  body: mergeProposal.body,
  output: ProposalMergePreview,
  refusals: mergeProposal.refusals,
  origins: 'none',
  roles: mergeProposal.roles,
})
