// Changing what a contribution says: corrected, put back as it was, or erased; with who, when and why.
import { z } from 'zod'
import { operation } from '../../platform/http/operation.ts'
import { line, text, webAddress } from '../../platform/http/text.ts'
import { version } from '../../platform/http/version-field.ts'
import { territoryId } from '../../platform/territories/contract.ts'
import { slug } from '../../platform/text/slug.ts'
import {
  contributionLimits as limits,
  longestKept,
  shownProfiles,
} from '../contributions/contract.ts'
import { contributionId } from './contract.ts'
import { DecidedContribution } from './decisions-contract.ts'

const reason = text({ min: 5, max: 1000 }).describe('Told to the contributor')

const words = {
  title: line({ min: limits.title.min, max: longestKept.title }),
  text: text({ min: limits.text.min, max: longestKept.text }),
}

/** What is left out stays. */
const RevisionInput = z.object({
  title: words.title.optional(),
  text: words.text.optional(),
  themeId: slug.optional(),
  territoryId: territoryId.optional(),
  profile: z.enum(shownProfiles).optional(),
  function: line({ max: limits.function.max })
    .optional()
    .describe('Empty: not told; none is kept of a resident'),
  serviceUrl: webAddress.optional().describe('Of an existing service only'),
  fundingUse: text(limits.fundingUse).optional().describe('Of an existing service only'),
})
export type ContributionRevisionInput = z.infer<typeof RevisionInput>

const revised = {
  method: 'post',
  tag: 'moderation',
  params: z.object({ id: contributionId }),
  output: DecidedContribution,
  origins: 'none',
  roles: ['moderator'],
} as const
const always = ['contribution_not_found', 'changed_meanwhile', 'before_committee'] as const

export const reviseContribution = operation({
  ...revised,
  id: 'reviseContribution',
  path: '/v1/staff/contributions/{id}/revise',
  summary: 'Correct what it says, keep what it said, and tell its contributor',
  body: z.object({ ...RevisionInput.shape, version, reason }),
  refusals: [
    ...always,
    'theme_not_found',
    'territory_not_found',
    'territory_ended',
    'nothing_to_change',
  ],
})

export const undoContributionRevision = operation({
  ...revised,
  id: 'undoContributionRevision',
  path: '/v1/staff/contributions/{id}/undo-revision',
  summary: 'Put back what it said before the last correction, and tell its contributor',
  body: z.object({ version, reason: reason.optional() }),
  refusals: [...always, 'nothing_to_undo'],
})

export const eraseContribution = operation({
  ...revised,
  id: 'eraseContribution',
  stepUp: true,
  path: '/v1/staff/contributions/{id}/erase',
  summary: 'Erase what it says and has said, for good, and tell its contributor; its outcome stays',
  body: z.object({ version, reason }),
  refusals: always,
})

export const revisionOperations = [reviseContribution, undoContributionRevision, eraseContribution]
