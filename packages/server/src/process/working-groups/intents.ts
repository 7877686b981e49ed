// What working groups prepare: the shapes of their intents.
import { z } from 'zod'
import { onProposal } from '../../intents/prepared.ts'

export const WorkingGroupMembershipIntent = z
  .object({ kind: z.literal('working_group_membership'), ...onProposal })
  .meta({ id: 'WorkingGroupMembershipIntent' })
export type WorkingGroupMembershipIntent = z.infer<typeof WorkingGroupMembershipIntent>

export const WorkingGroupWithdrawalIntent = z
  .object({ kind: z.literal('working_group_withdrawal'), ...onProposal })
  .meta({ id: 'WorkingGroupWithdrawalIntent' })
export type WorkingGroupWithdrawalIntent = z.infer<typeof WorkingGroupWithdrawalIntent>
