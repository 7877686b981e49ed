// Similar items for moderation: the nearest of a contribution, and groups suggested for the queue.
import { z } from 'zod'
import { operation } from '../../platform/http/operation.ts'
import { slug } from '../../platform/text/slug.ts'
import { Contribution, contributionStates } from '../contributions/contract.ts'
import { likeness } from './contract.ts'

const contributionId = z.string().min(1).max(60)
const readers = ['moderator', 'auditor'] as const

export const excerptLength = 200
const excerpt = z.string().describe('Its first words, on one line')
const version = z.int().describe('Give it back with a decision')

const ProposalNear = z
  .object({ id: slug, title: z.string(), state: z.enum(['draft', 'published']), likeness })
  .meta({ id: 'ProposalNear' })

const ContributionNear = z
  .object({
    ...Contribution.pick({ id: true, kind: true, title: true, territory: true }).shape,
    state: z.enum(contributionStates),
    version,
    excerpt,
    likeness,
  })
  .meta({ id: 'ContributionNear' })

export const getSimilarToContribution = operation({
  id: 'getSimilarToContribution',
  method: 'get',
  path: '/v1/staff/contributions/{id}/similar',
  tag: 'moderation',
  summary: 'Contributions and proposals near a contribution, public or not, the nearest first',
  params: z.object({ id: contributionId }),
  query: z.object({ limit: z.coerce.number().int().min(1).max(50).default(10) }),
  output: z
    .object({ contributions: z.array(ContributionNear), proposals: z.array(ProposalNear) })
    .meta({ id: 'ContributionSimilar' }),
  refusals: ['contribution_not_found'],
  origins: 'none',
  roles: readers,
})

const SetAside = z
  .object({ by: z.object({ id: z.string(), name: z.string() }), at: z.iso.datetime() })
  .meta({ id: 'SuggestionSetAside' })

const SuggestedGroup = z
  .object({
    contributions: z.array(
      z
        .object({
          ...Contribution.pick({ id: true, kind: true, title: true, theme: true }).shape,
          territory: Contribution.shape.territory,
          version,
          excerpt,
        })
        .meta({ id: 'GroupedSuggestion' }),
    ),
    likeness: likeness.describe('Mean of its pairs'),
    proposal: ProposalNear.nullable().describe('The one that the group comes closest to'),
    setAside: SetAside.nullable().describe('By whom, of those that were'),
  })
  .meta({ id: 'SuggestedGroup' })

export const suggestContributionGroups = operation({
  id: 'suggestContributionGroups',
  method: 'get',
  path: '/v1/staff/suggested-groups',
  tag: 'moderation',
  summary: 'Groups among the contributions that wait; nothing is grouped by this',
  query: z.object({
    consultation: slug.optional().describe('Default: the newest'),
    theme: slug.optional().describe('Only among its contributions'),
    aside: z.enum(['true']).optional().describe('Those that the team set aside, instead'),
  }),
  output: z
    .object({
      items: z.array(SuggestedGroup).describe('The largest first'),
      waiting: z.int().describe('How many contributions wait'),
      compared: z.int().describe('The oldest of them, which were compared'),
      setAside: z.int().describe('How many groups the team set aside'),
    })
    .meta({ id: 'SuggestedGroupList' }),
  refusals: ['consultation_not_found'],
  origins: 'none',
  roles: readers,
})

const group = z.object({
  consultation: slug,
  contributions: z.array(contributionId).min(2, { message: 'required' }).max(500),
})
const deciding = {
  method: 'post',
  tag: 'moderation',
  body: group,
  origins: 'none',
  roles: ['moderator'],
} as const

export const setSuggestionAside = operation({
  ...deciding,
  id: 'setSuggestionAside',
  path: '/v1/staff/suggested-groups/set-aside',
  summary:
    'Suggest this group to nobody any more, until someone new is in it or few of it are left',
  output: SetAside.describe('By whom: another may have come first'),
  refusals: ['consultation_not_found', 'contribution_not_found'],
})

export const takeSuggestionBack = operation({
  ...deciding,
  id: 'takeSuggestionBack',
  path: '/v1/staff/suggested-groups/take-back',
  summary: 'Suggest it again to everybody',
  output: z
    .object({ wasAside: z.boolean().describe('False when another took it back before') })
    .meta({ id: 'SuggestionTakenBack' }),
  refusals: ['consultation_not_found'],
})

export const similarOperations = [
  getSimilarToContribution,
  suggestContributionGroups,
  setSuggestionAside,
  takeSuggestionBack,
]
