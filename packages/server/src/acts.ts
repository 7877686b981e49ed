// Every kind of intent and the noun that carries it out: the one place where they are joined.
import { contribution } from './contributions/act.ts'
import { paperContribution } from './contributions/paper-act.ts'
import { diagnosisRequest, diagnosisWithdrawal } from './diagnoses/act.ts'
import type { IntentKinds } from './intents/kind.ts'
import { referent } from './referents/act.ts'
import { referentWithdrawal } from './referents/withdrawal.ts'
import { serviceRequest, serviceRequestWithdrawal } from './requests/act.ts'
import { support } from './supports/act.ts'
import { severalSupports } from './supports/several.ts'
import { supportWithdrawal } from './supports/withdrawal.ts'
import { workingGroupMembership } from './working-groups/act.ts'
import { workingGroupWithdrawal } from './working-groups/withdrawal.ts'

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
