// Decisions on contributions: redirect, reject, group, assign, undo; one at a time, or many at once.

import { z } from 'zod'
import { MailPreview } from '../../mail/preview-contract.ts'
import { refusalFacts } from '../../platform/http/contract.ts'
import { operation } from '../../platform/http/operation.ts'
import { text } from '../../platform/http/text.ts'
import { version } from '../../platform/http/version-field.ts'
import { slug } from '../../platform/text/slug.ts'
import { contributionStates } from '../contributions/contract.ts'
import { rejectionReasons } from '../contributions/reasons.ts'
import { contributionId, StaffContribution, staffId } from './contract.ts'

const why = text({ max: 1000 }).optional().describe('For the team only')

/** A reply to the contributor: a template's, one written for this decision, or the built-in one. */
export const reply = {
  templateId: z.string().min(1).max(60).optional().describe('One of the reply templates'),
  replyText: text({ min: 10, max: 3000 })
    .optional()
    .describe('Instead of a template; may hold the same variables'),
}

const redirect = { programmeId: z.string().min(1).max(60), ...reply, why }
const reject = {
  reason: z.enum(rejectionReasons),
  reasonText: text({ max: 1000 }).optional().describe('Required with `other`'),
  ...reply,
  why,
}
const group = { proposalIds: z.array(slug).min(1).max(10), ...reply, why }
const assign = { assigneeId: staffId.nullable().describe('null: nobody') }
const undo = { why }

export const DecisionInput = z
  .discriminatedUnion('act', [
    z.object({ act: z.literal('redirect'), ...redirect }),
    z.object({ act: z.literal('reject'), ...reject }),
    z.object({ act: z.literal('group'), ...group }),
    z.object({ act: z.literal('assign'), ...assign }),
    z.object({ act: z.literal('undo'), ...undo }),
  ])
  .meta({ id: 'DecisionInput' })
export type DecisionInput = z.infer<typeof DecisionInput>

/** Contributions with the versions that were read, each once. */
export const versionedItems = z
  .array(z.object({ id: contributionId, version }))
  .min(1)
  .max(200)
  .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, {
    message: 'said_twice',
  })

const leavesAt = z.iso
  .datetime()
  .nullable()
  .describe('When the first mail that tells of it leaves; undone before, it is not told')

export const DecidedContribution = z
  .object({ ...StaffContribution.shape, leavesAt })
  .meta({ id: 'DecidedContribution' })

const decided = {
  method: 'post',
  tag: 'moderation',
  params: z.object({ id: contributionId }),
  output: DecidedContribution,
  origins: 'none',
  roles: ['moderator'],
} as const
const always = [
  'contribution_not_found',
  'changed_meanwhile',
  'state_forbids',
  'before_committee',
] as const

export const redirectContribution = operation({
  ...decided,
  id: 'redirectContribution',
  path: '/v1/staff/contributions/{id}/redirect',
  summary: 'Redirect it to a programme of the managed list, and tell its contributor',
  body: z.object({ version, ...redirect }),
  refusals: [...always, 'programme_not_found', 'reply_template_not_found'],
})

export const rejectContribution = operation({
  ...decided,
  id: 'rejectContribution',
  path: '/v1/staff/contributions/{id}/reject',
  summary: 'Reject it with a reason of the list, and tell its contributor',
  body: z.object({ version, ...reject }),
  refusals: [...always, 'reply_template_not_found'],
})

export const groupContribution = operation({
  ...decided,
  id: 'groupContribution',
  path: '/v1/staff/contributions/{id}/group',
  summary: 'Group it into proposals; its contributor is told once they are published',
  body: z.object({ version, ...group }),
  refusals: [...always, 'proposal_not_live', 'grouping_closed', 'reply_template_not_found'],
})

export const assignContribution = operation({
  ...decided,
  id: 'assignContribution',
  path: '/v1/staff/contributions/{id}/assign',
  summary: 'Give it to a member of the team, or to nobody',
  body: z.object({ version, ...assign }),
  refusals: ['contribution_not_found', 'changed_meanwhile', 'staff_member_not_found'],
})

export const undoContributionDecision = operation({
  ...decided,
  id: 'undoContributionDecision',
  path: '/v1/staff/contributions/{id}/undo',
  summary: 'Undo the last decision that stands; nothing is deleted, a further act is recorded',
  body: z.object({ version, ...undo }),
  refusals: [...always, 'nothing_to_undo', 'proposal_not_live', 'grouping_closed'],
})

const bulk = {
  method: 'post',
  tag: 'moderation',
  origins: 'none',
  roles: ['moderator'],
} as const

const many = z.object({ items: versionedItems, decision: DecisionInput })

const unknown = [
  'programme_not_found',
  'reply_template_not_found',
  'staff_member_not_found',
] as const

export const DecidedContributions = z
  .object({
    batch: z.string().nullable().describe('Undoes them together; null for `assign` and `undo`'),
    items: z.array(
      z.object({ id: contributionId, version: z.int(), state: z.enum(contributionStates) }),
    ),
    told: z.int().describe('People to whom a mail tells of it'),
    leavesAt,
  })
  .meta({ id: 'DecidedContributions' })

export const decideContributions = operation({
  ...bulk,
  id: 'decideContributions',
  path: '/v1/staff/contribution-decisions',
  summary: 'The same decision on up to 200 contributions, all or none; faults by id',
  body: many,
  output: DecidedContributions,
  refusals: ['bulk_refused', ...unknown],
})

export const previewContributionDecisions = operation({
  ...bulk,
  id: 'previewContributionDecisions',
  path: '/v1/staff/contribution-decision-previews',
  summary: 'What deciding on these together would do: refusals row by row, people told; not done',
  body: many,
  output: z
    .object({
      outcome: z.literal('preview'),
      accepted: z.int(),
      refused: z
        .array(
          z.object({
            id: z.string(),
            code: z.string(),
            detail: z.string(),
            facts: refusalFacts.optional(),
          }),
        )
        .describe('One is enough for all to be refused; in words'),
      told: z.int().describe('People to whom a mail would tell of it'),
      leavesAt,
      sample: z
        .array(z.object({ id: contributionId, title: z.string() }))
        .describe('The first ten of those accepted'),
    })
    .meta({ id: 'DecisionsPreview' }),
  refusals: unknown,
})

export const undoContributionBatch = operation({
  ...bulk,
  id: 'undoContributionBatch',
  path: '/v1/staff/contribution-batches/{id}/undo',
  summary:
    'Undo decisions that were taken together, all or none, each by the rules of its own undo',
  params: z.object({ id: z.string().min(1).max(60) }),
  body: z.object({
    ...undo,
    except: z
      .array(contributionId)
      .max(200)
      .default([])
      .describe('Left as they are: what changed since is refused'),
  }),
  output: DecidedContributions,
  refusals: ['bulk_refused', 'nothing_to_undo'],
})

export const previewReply = operation({
  ...bulk,
  id: 'previewReply',
  path: '/v1/staff/reply-previews',
  summary: 'The mail that a decision would send to the contributor, in their language; not sent',
  body: z.object({ id: contributionId, version, decision: DecisionInput }),
  output: z
    .object({
      outcome: z.literal('preview'),
      unknownVariables: z
        .array(z.string())
        .describe('Names in braces that this decision cannot fill in: it would be refused'),
      mail: MailPreview.nullable().describe(
        'Its private links left out; null when the contributor is not told',
      ),
      leavesAt,
    })
    .meta({ id: 'ReplyPreview' }),
  refusals: [...always, 'proposal_not_live', 'grouping_closed', 'nothing_to_undo', ...unknown],
})
