// Decisions on contributions: redirect, reject, group, assign, undo; one at a time, or many at once.
import { z } from 'zod'
import { operation } from '../../platform/http/operation.ts'
import { text } from '../../platform/http/text.ts'
import { slug } from '../consultations/contract.ts'
import { contributionId, StaffContribution, staffId } from './contract.ts'
import { rejectionReasons } from './reasons.ts'

export const version = z.int().min(1).max(2_000_000_000).describe('The version that was read')

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
    message: 'unknown_choice',
  })

const decided = {
  method: 'post',
  tag: 'moderation',
  params: z.object({ id: contributionId }),
  output: StaffContribution,
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

export const decideContributions = operation({
  id: 'decideContributions',
  method: 'post',
  path: '/v1/staff/contribution-decisions',
  tag: 'moderation',
  summary: 'The same decision on up to 200 contributions, all or none; faults by id',
  body: z.object({ items: versionedItems, decision: DecisionInput }),
  output: z.object({ items: z.array(StaffContribution) }).meta({ id: 'DecidedContributions' }),
  refusals: [
    'bulk_refused',
    'programme_not_found',
    'reply_template_not_found',
    'staff_member_not_found',
  ] as const,
  origins: 'none',
  roles: ['moderator'],
})
