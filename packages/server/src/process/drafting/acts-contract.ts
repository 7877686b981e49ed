// What the team does to proposals: create, edit, split, un-group, move, merge, publish, discard, undo.
import { z } from 'zod'
import { operation } from '../../platform/http/operation.ts'
import { line, text } from '../../platform/http/text.ts'
import { version } from '../../platform/http/version-field.ts'
import { slug } from '../../platform/text/slug.ts'
import { contributionId } from '../moderation/contract.ts'
import { reply, versionedItems } from '../moderation/decisions-contract.ts'
import { StaffProposal } from './contract.ts'

const texts = {
  title: line({ min: 5, max: 150 }),
  summary: line({ min: 10, max: 300 }),
  description: text({ min: 0, max: 10_000 }),
  themeId: slug,
}

const acting = {
  method: 'post',
  tag: 'grouping',
  output: StaffProposal,
  origins: 'none',
  roles: ['moderator'],
} as const
const onOne = { ...acting, params: z.object({ id: slug }) } as const
/** Contributions of the list are refused each under its id. */
const items = ['bulk_refused', 'grouping_closed', 'reply_template_not_found'] as const

const RegroupedProposal = z
  .object({
    ...StaffProposal.shape,
    moved: z
      .array(z.object({ id: contributionId, version: z.int() }))
      .describe('The contributions given, at the versions that this made'),
  })
  .meta({ id: 'RegroupedProposal' })
/** Of the proposal that they are taken from: left out, whatever it has become meanwhile. */
const ofSource = version.optional()
const regrouping = { ...onOne, output: RegroupedProposal } as const
const regroupingRefusals = ['proposal_not_found', 'changed_meanwhile', ...items] as const

export const createProposal = operation({
  ...acting,
  id: 'createProposal',
  takesRequestKey: true,
  path: '/v1/staff/proposals',
  summary: 'Make a draft proposal, with contributions or none',
  body: z.object({
    consultationId: slug,
    ...texts,
    contributions: versionedItems.optional(),
    ...reply,
  }),
  status: 201,
  refusals: ['consultation_not_found', 'theme_not_found', ...items],
})

export const editProposal = operation({
  ...onOne,
  id: 'editProposal',
  path: '/v1/staff/proposals/{id}/edit',
  summary: 'Rename or describe it anew; what is left out stays',
  body: z.object({ version, ...z.object(texts).partial().shape }),
  refusals: ['proposal_not_found', 'changed_meanwhile', 'state_forbids', 'theme_not_found'],
})

export const splitProposal = operation({
  ...regrouping,
  id: 'splitProposal',
  takesRequestKey: true,
  path: '/v1/staff/proposals/{id}/split',
  summary: 'Move some of its contributions to a new draft; answers the draft',
  body: z.object({ version: ofSource, contributions: versionedItems, ...texts, ...reply }),
  status: 201,
  refusals: ['theme_not_found', ...regroupingRefusals],
})

export const moveContributions = operation({
  ...regrouping,
  id: 'moveContributions',
  path: '/v1/staff/proposals/{id}/move',
  summary: 'Move some of its contributions to another proposal; answers that other',
  body: z.object({ version: ofSource, contributions: versionedItems, to: slug, ...reply }),
  refusals: regroupingRefusals,
})

export const ungroupContributions = operation({
  ...regrouping,
  id: 'ungroupContributions',
  path: '/v1/staff/proposals/{id}/ungroup',
  summary: 'Take some of its contributions out of it',
  body: z.object({ version: ofSource, contributions: versionedItems }),
  refusals: regroupingRefusals,
})

export const mergeProposal = operation({
  ...onOne,
  stepUp: true,
  id: 'mergeProposal',
  path: '/v1/staff/proposals/{id}/merge',
  summary: 'Merge it into another: contributions and supports move, once per supporter',
  body: z.object({ version, into: slug, intoVersion: version }),
  refusals: [
    'proposal_not_found',
    'changed_meanwhile',
    'state_forbids',
    'proposal_not_live',
    'grouping_closed',
    'before_committee',
  ] as const,
})

export const publishProposals = operation({
  ...acting,
  stepUp: true,
  id: 'publishProposals',
  path: '/v1/staff/proposal-publications',
  summary: 'Publish up to 200 drafts, all or none, and tell the contributors',
  body: z.object({
    items: z
      .array(z.object({ id: slug, version }))
      .min(1)
      .max(200)
      .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, {
        message: 'said_twice',
      }),
  }),
  output: z.object({ items: z.array(StaffProposal) }).meta({ id: 'PublishedProposals' }),
  refusals: ['bulk_refused'],
})

export const discardProposal = operation({
  ...onOne,
  id: 'discardProposal',
  path: '/v1/staff/proposals/{id}/discard',
  summary: 'Set an empty draft aside',
  body: z.object({ version }),
  refusals: ['proposal_not_found', 'changed_meanwhile', 'state_forbids', 'proposal_not_empty'],
})

export const undoProposalAct = operation({
  ...onOne,
  stepUp: true,
  id: 'undoProposalAct',
  path: '/v1/staff/proposals/{id}/undo',
  summary: 'Undo the last edit, publication, merge or discarding that stands',
  body: z.object({ version }),
  refusals: [
    'proposal_not_found',
    'changed_meanwhile',
    'nothing_to_undo',
    'undo_later_first',
    'proposal_has_supports',
    'grouping_closed',
    'state_forbids',
    'before_committee',
  ] as const,
})

export const undoProposalEdit = operation({
  ...onOne,
  id: 'undoProposalEdit',
  path: '/v1/staff/proposals/{id}/undo-edit',
  summary: 'Undo the last act that stands, when it is an edit: as editing, without a proof of now',
  body: z.object({ version }),
  refusals: [
    'proposal_not_found',
    'changed_meanwhile',
    'nothing_to_undo',
    'undo_later_first',
    'state_forbids',
  ] as const,
})
