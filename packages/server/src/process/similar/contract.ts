// Similar items in the public API: what is near a text that is being written.
import { z } from 'zod'
import { operation } from '../../platform/http/operation.ts'
import { text } from '../../platform/http/text.ts'
import { slug } from '../consultations/contract.ts'
import { Contribution, contributionLimits } from '../contributions/contract.ts'

export const likeness = z
  .number()
  .min(0)
  .max(1)
  .describe('0: nothing in common. To put in order, not to be read as a probability')

export const SimilarContribution = z
  .object({
    ...Contribution.pick({ id: true, kind: true, title: true, text: true, proposals: true }).shape,
    territory: Contribution.shape.territory,
    likeness,
  })
  .meta({ id: 'SimilarContribution' })

export const SimilarProposal = z
  .object({ id: slug, title: z.string(), summary: z.string(), likeness })
  .meta({ id: 'SimilarProposal' })

export const Similar = z
  .object({
    proposals: z.array(SimilarProposal).describe('The nearest first, five at most'),
    contributions: z.array(SimilarContribution).describe('The nearest first, five at most'),
  })
  .meta({ id: 'Similar', description: 'What is public and near a text.' })
export type Similar = z.infer<typeof Similar>

export const findSimilar = operation({
  id: 'findSimilar',
  method: 'post',
  path: '/v1/similar',
  tag: 'contributions',
  summary: 'Proposals and contributions near a text being written; the text is not stored',
  body: z.object({
    consultation: slug.optional().describe('Default: the newest'),
    theme: slug.optional().describe('Texts of the same theme come first'),
    title: text({ max: contributionLimits.title.max }).default(''),
    text: text({ max: contributionLimits.text.max }).default(''),
  }),
  output: Similar,
  refusals: ['consultation_not_found'],
  origins: 'any',
})
