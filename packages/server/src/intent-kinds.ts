// Every kind of intent and the noun that carries it out: the one place where they are joined.

import { diagnosisRequest, diagnosisWithdrawal } from './catalogue/diagnoses/act.ts'
import { serviceRequest, serviceRequestWithdrawal } from './catalogue/requests/act.ts'
import type { IntentKinds } from './intents/kind.ts'
import { contribution } from './process/contributions/act.ts'
import { paperContribution } from './process/contributions/paper-act.ts'
import { referent } from './process/referents/act.ts'
import { referentWithdrawal } from './process/referents/withdrawal.ts'
import { support } from './process/supports/act.ts'
import { severalSupports } from './process/supports/several.ts'
import { supportWithdrawal } from './process/supports/withdrawal.ts'
import { workingGroupMembership } from './process/working-groups/act.ts'
import { workingGroupWithdrawal } from './process/working-groups/withdrawal.ts'

export const intentKinds: IntentKinds = {
  support,
  supports: severalSupports,
  support_withdrawal: supportWithdrawal,
  contribution,
  paper_contribution: paperContribution,
  referent,
  referent_withdrawal: referentWithdrawal,
  working_group_membership: workingGroupMembership,
  working_group_withdrawal: workingGroupWithdrawal,
  service_request: serviceRequest,
  service_request_withdrawal: serviceRequestWithdrawal,
  diagnosis_request: diagnosisRequest,
  diagnosis_withdrawal: diagnosisWithdrawal,
}
