// Moderation: a contribution as the team sees it, with its history, and the notes of the team.

import { z } from 'zod'
import { StaffRef } from '../../people/staff/ref.ts'
import { operation } from '../../platform/http/operation.ts'
import { text } from '../../platform/http/text.ts'
import { slug } from '../../platform/text/slug.ts'
import { Contribution, committeeDecisions, contributionStates } from '../contributions/contract.ts'
import { rejectionReasons } from '../contributions/reasons.ts'
import { revisedNames } from '../contributions/revisions/fields.ts'
import { Suspicion } from '../look-alikes/contract.ts'
import { proposalStates } from '../proposals/states.ts'

export const contributionId = z.string().min(1).max(60)
export const staffId = z.string().min(1).max(60)

export const ProposalRef = z
  .object({ id: slug, title: z.string(), state: z.enum(proposalStates) })
  .meta({ id: 'ProposalRef' })

export const StaffContribution = z
  .object({
    ...Contribution.omit({ proposals: true }).shape,
    version: z.int().describe('Give it back with a decision'),
    assignee: StaffRef.nullable(),
    proposals: z.array(ProposalRef).describe('Drafts included'),
    rejection: z
      .object({ reason: z.enum(rejectionReasons), text: z.string().nullable() })
      .nullable(),
    ageDays: z.int().describe('Whole days since it was received'),
    suspicion: Suspicion.nullable().describe(
      'Why it looks like others, from the same hand perhaps; it changes nothing by itself',
    ),
    onBehalf: z
      .boolean()
      .describe('Handed in on paper, and entered by an agent of its territory; never public'),
  })
  .meta({ id: 'StaffContribution', description: 'A contribution as the team sees it.' })
export type StaffContribution = z.infer<typeof StaffContribution>

export const contributionActs = [
  'redirect',
  'reject',
  'group',
  'move',
  'ungroup',
  'assign',
  'undo',
  'merge',
  'unmerge',
  'select',
  'leave_out',
  'reopen',
] as const

export const ContributionAct = z
  .object({
    version: z.int().describe('The version that it made'),
    act: z.string().describe(contributionActs.join(', ')),
    from: z.enum([...contributionStates, ...committeeDecisions]),
    to: z.enum([...contributionStates, ...committeeDecisions]),
    proposalsBefore: z.array(z.string()),
    proposalsAfter: z.array(z.string()),
    programmeId: z.string().nullable(),
    reason: z.string().nullable(),
    reasonText: z.string().nullable(),
    why: z.string().nullable().describe('For the team only'),
    assignee: StaffRef.nullable(),
    undoes: z.int().nullable().describe('The version whose act this one undoes'),
    undone: z.boolean().describe('A later act undoes it'),
    by: StaffRef,
    at: z.iso.datetime(),
  })
  .meta({ id: 'ContributionAct' })

export const ModerationNote = z
  .object({ id: z.string(), text: z.string(), by: StaffRef, at: z.iso.datetime() })
  .meta({ id: 'ModerationNote' })

export const ContributionRevision = z
  .object({
    version: z.int().describe('The version that it made'),
    act: z.enum(['edit', 'erase', 'undo', 'import']),
    changes: z
      .array(
        z.object({
          field: z.enum(revisedNames),
          before: z.string().nullable(),
          after: z.string().nullable(),
        }),
      )
      .describe('Empty once the text is erased'),
    reason: z.string().nullable().describe('As its contributor was told'),
    source: z.string().nullable().describe('The platform that an import brought it from'),
    by: StaffRef.nullable().describe('null: an import'),
    undoes: z.int().nullable().describe('The version whose change this one undoes'),
    undone: z.boolean().describe('A later one undoes it'),
    at: z.iso.datetime(),
  })
  .meta({ id: 'ContributionRevision', description: 'What was changed of its words, and by whom.' })

export const StaffContributionDetail = z
  .object({
    ...StaffContribution.shape,
    history: z.array(ContributionAct).describe('The oldest first'),
    revisions: z.array(ContributionRevision).describe('The oldest first'),
    notes: z.array(ModerationNote).describe('The oldest first; never public'),
  })
  .meta({ id: 'StaffContributionDetail' })

const oneContribution = z.object({ id: contributionId })
const readers = ['moderator', 'auditor'] as const

export const getStaffContribution = operation({
  id: 'getStaffContribution',
  method: 'get',
  path: '/v1/staff/contributions/{id}',
  tag: 'moderation',
  summary: 'One contribution with its history and the notes of the team',
  params: oneContribution,
  output: StaffContributionDetail,
  refusals: ['contribution_not_found'],
  origins: 'none',
  roles: readers,
})

export const noteContribution = operation({
  id: 'noteContribution',
  takesRequestKey: true,
  method: 'post',
  path: '/v1/staff/contributions/{id}/note',
  tag: 'moderation',
  summary: 'Add a note for the team; nothing it could overwrite, so no version',
  params: oneContribution,
  body: z.object({ text: text({ min: 1, max: 2000 }) }),
  output: ModerationNote,
  refusals: ['contribution_not_found'],
  origins: 'none',
  roles: ['moderator'],
})
