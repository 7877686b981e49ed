// What referents prepare: the shapes of their intents.
import { z } from 'zod'
import { onProposal } from '../../intents/prepared.ts'

export const ReferentIntent = z
  .object({
    kind: z.literal('referent'),
    ...onProposal,
    coBuild: z.boolean(),
    experiment: z.boolean(),
  })
  .refine((intent) => intent.coBuild || intent.experiment, {
    message: 'choose_one',
    path: ['coBuild'],
  })
  .meta({ id: 'ReferentIntent' })
export type ReferentIntent = z.infer<typeof ReferentIntent>

export const ReferentWithdrawalIntent = z
  .object({ kind: z.literal('referent_withdrawal'), ...onProposal })
  .meta({ id: 'ReferentWithdrawalIntent' })
export type ReferentWithdrawalIntent = z.infer<typeof ReferentWithdrawalIntent>
