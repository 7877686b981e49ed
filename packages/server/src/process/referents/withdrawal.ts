// A referent territory steps back.

import type { IntentKind } from '../../intents/kind.ts'
import { paths } from '../../platform/paths.ts'
import { checkStepBack, confirmStepsBack } from '../engagements/step-back.ts'
import { describeWithdrawal } from './describe.ts'
import { referentEngagement } from './engagement.ts'
import { ReferentWithdrawalIntent } from './intents.ts'

export const referentWithdrawal: IntentKind<ReferentWithdrawalIntent> = {
  name: 'referent_withdrawal',
  schema: ReferentWithdrawalIntent,
  read: ({ proposition }) => ({ proposalId: proposition }),
  again: ({ proposalId }) => paths.referentWithdrawal(proposalId),
  asks: { inNameOf: 'territory', contact: false },

  check: checkStepBack,
  describe: describeWithdrawal,

  confirm: (trx, acts) => confirmStepsBack(trx, acts, referentEngagement),
}
