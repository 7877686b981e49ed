// Every operation of the team, in one list. Public ones are in `contract.ts`.
import type { Operation } from './http/operation.ts'
import {
  countModerationQueue,
  getStaffContribution,
  listModerationQueue,
  noteContribution,
} from './moderation/contract.ts'
import {
  assignContribution,
  decideContributions,
  groupContribution,
  redirectContribution,
  rejectContribution,
  undoContributionDecision,
} from './moderation/decisions-contract.ts'
import {
  changeServiceStage,
  confirmService,
  createService,
  deployService,
  editService,
  measureService,
  staffGetService,
  staffListServices,
} from './services/staff-contract.ts'

export const staffOperations: Operation[] = [
  listModerationQueue,
  countModerationQueue,
  getStaffContribution,
  noteContribution,
  redirectContribution,
  rejectContribution,
  groupContribution,
  assignContribution,
  undoContributionDecision,
  decideContributions,
  staffListServices,
  staffGetService,
  createService,
  editService,
  changeServiceStage,
  deployService,
  measureService,
  confirmService,
]
