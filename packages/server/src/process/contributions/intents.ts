// What contributions prepare: the shapes of their intents.
import { z } from 'zod'
import { envelope } from '../../intents/prepared.ts'
import { slug } from '../../platform/text/slug.ts'
import { ContributionDraft } from './contract.ts'

export const ContributionIntent = z
  .object({
    kind: z.literal('contribution'),
    ...envelope,
    consultationId: slug,
    contribution: ContributionDraft,
  })
  .meta({ id: 'ContributionIntent' })
export type ContributionIntent = z.infer<typeof ContributionIntent>

export const PaperContributionIntent = z
  .object({
    kind: z.literal('paper_contribution'),
    ...envelope,
    consultationId: slug,
    contribution: ContributionDraft,
  })
  .meta({
    id: 'PaperContributionIntent',
    description:
      'Handed in on paper; an agent of its territory confirms it on behalf of its author.',
  })
export type PaperContributionIntent = z.infer<typeof PaperContributionIntent>
