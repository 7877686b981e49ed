// A grouping leaves the working groups of a proposal.

import type { IntentKind } from '../../intents/kind.ts'
import { paths } from '../../platform/paths.ts'
import { checkStepBack, confirmStepsBack } from '../engagements/step-back.ts'
import { describeLeaving } from './describe.ts'
import { membership } from './engagement.ts'
import { WorkingGroupWithdrawalIntent } from './intents.ts'

export const workingGroupWithdrawal: IntentKind<WorkingGroupWithdrawalIntent> = {
  name: 'working_group_withdrawal',
  schema: WorkingGroupWithdrawalIntent,
  read: ({ proposition }) => ({ proposalId: proposition }),
  again: ({ proposalId }) => paths.leaveWorkingGroup(proposalId),
  asks: { inNameOf: 'territory', contact: false },

  check: checkStepBack,
  describe: describeLeaving,

  confirm: (trx, acts) => confirmStepsBack(trx, acts, membership),
}
