// Every kind of intent and the noun that carries it out: the one place where they are joined.

import { diagnosisRequest, diagnosisWithdrawal } from './catalogue/diagnoses/act.ts'
import { serviceRequest, serviceRequestWithdrawal } from './catalogue/requests/act.ts'
import { intentOperations } from './intents/contract.ts'
import { joinKinds } from './intents/kinds.ts'
import { contribution } from './process/contributions/act.ts'
import { paperContribution } from './process/contributions/paper-act.ts'
import { referent } from './process/referents/act.ts'
import { referentWithdrawal } from './process/referents/withdrawal.ts'
import { withNearby } from './process/similar/nearby.ts'
import { support } from './process/supports/act.ts'
import { severalSupports } from './process/supports/several.ts'
import { supportWithdrawal } from './process/supports/withdrawal.ts'
import { workingGroupMembership } from './process/working-groups/act.ts'
import { workingGroupWithdrawal } from './process/working-groups/withdrawal.ts'

export const intentKinds = joinKinds(
  support,
  severalSupports,
  supportWithdrawal,
  withNearby(contribution),
  withNearby(paperContribution),
  referent,
  referentWithdrawal,
  workingGroupMembership,
  workingGroupWithdrawal,
  serviceRequest,
  serviceRequestWithdrawal,
  diagnosisRequest,
  diagnosisWithdrawal,
)

/** What the public contract says of them. */
export const operationsOnIntents = intentOperations(intentKinds)
