// Every operation of the team, in one list. Public ones are in `contract.ts`.
import {
  createProposal,
  discardProposal,
  editProposal,
  mergeProposal,
  moveContributions,
  publishProposals,
  splitProposal,
  undoProposalAct,
  ungroupContributions,
} from './grouping/acts-contract.ts'
import { getStaffProposal, listStaffProposals } from './grouping/contract.ts'
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
  addProgramme,
  addReplyTemplate,
  editProgramme,
  editReplyTemplate,
  listProgrammes,
  listReplies,
} from './moderation/lists-contract.ts'
import {
  followServiceRequest,
  getServiceRequest,
  listServiceRequests,
} from './requests/contract.ts'
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
  listProgrammes,
  addProgramme,
  editProgramme,
  listReplies,
  addReplyTemplate,
  editReplyTemplate,
  listStaffProposals,
  getStaffProposal,
  createProposal,
  editProposal,
  splitProposal,
  moveContributions,
  ungroupContributions,
  mergeProposal,
  publishProposals,
  discardProposal,
  undoProposalAct,
  staffListServices,
  staffGetService,
  createService,
  editService,
  changeServiceStage,
  deployService,
  measureService,
  confirmService,
  listServiceRequests,
  getServiceRequest,
  followServiceRequest,
]
