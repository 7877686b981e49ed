// What supports prepare: the shapes of their intents.
import { z } from 'zod'
import { envelope, onProposal } from '../../intents/prepared.ts'
import { slug } from '../../platform/text/slug.ts'

export const SupportIntent = z
  .object({ kind: z.literal('support'), ...onProposal })
  .meta({ id: 'SupportIntent' })
export type SupportIntent = z.infer<typeof SupportIntent>

/** How many proposals one press may support. */
export const mostTogether = 20

export const SupportsIntent = z
  .object({
    kind: z.literal('supports'),
    ...envelope,
    proposalIds: z
      .array(slug)
      .min(2, 'too_few')
      .max(mostTogether, 'too_many_together')
      .refine((ids) => new Set(ids).size === ids.length, { message: 'said_twice' })
      .describe('Each once'),
  })
  .meta({ id: 'SupportsIntent', description: 'Several proposals, supported by one confirmation' })
export type SupportsIntent = z.infer<typeof SupportsIntent>

export const SupportWithdrawalIntent = z
  .object({ kind: z.literal('support_withdrawal'), ...onProposal })
  .meta({ id: 'SupportWithdrawalIntent' })
export type SupportWithdrawalIntent = z.infer<typeof SupportWithdrawalIntent>
