// Every operation of the team, in one list. Public ones are in `contract.ts`.

import {
  changeDiagnosisSettings,
  countDiagnosisThresholds,
  followDiagnosis,
  getDiagnosis,
  getDiagnosisSettings,
  listDiagnoses,
} from './catalogue/diagnoses/staff-contract.ts'

import {
  applyServiceImport,
  getServiceImport,
  listServiceImportRows,
  readServiceFile,
} from './catalogue/importers/staff-contract.ts'

import {
  followServiceRequest,
  getServiceRequest,
  listServiceRequests,
} from './catalogue/requests/contract.ts'

import {
  changeServiceStage,
  confirmService,
  createService,
  createServiceFromDecision,
  deployService,
  editService,
  getServiceHistory,
  listFundedContributions,
  measureService,
  staffGetService,
  staffListServices,
} from './catalogue/services/staff-contract.ts'
import { listStaffChanges, sayStaffPresent } from './outlets/changes/staff-contract.ts'
import { askForEdition, getStaffOpenData } from './outlets/opendata/staff-contract.ts'
import { getServerState } from './outlets/server-state/contract.ts'
import { listElements, previewEmbedding } from './outlets/snippets/staff-contract.ts'
import {
  getMailFigures,
  listStoppedMailboxes,
  reportBounce,
  resumeMailbox,
} from './outlets/subscriptions/contract.ts'
import { listMailSamples } from './outlets/subscriptions/samples-contract.ts'
import { listWaiting } from './outlets/waiting/contract.ts'
import {
  addWebhook,
  editWebhook,
  listWebhookDeliveries,
  listWebhooks,
  replayWebhook,
  rotateWebhookSecret,
} from './outlets/webhooks/contract.ts'
import { getWebhookDelivery, testWebhook } from './outlets/webhooks/delivery-contract.ts'
import {
  endMandateByStaff,
  grantMandateByStaff,
  listMandates,
  restoreMandateByStaff,
} from './people/mandates/contract.ts'
import {
  changeStaffRoles,
  inviteStaffMember,
  inviteStaffMemberAgain,
  listStaffLog,
  listStaffMembers,
  restoreStaffMember,
  suspendStaffMember,
} from './people/staff/contract.ts'
import { getMe, listColleagues } from './people/staff/me-contract.ts'
import { askForProof, giveProof } from './people/staff/proof-contract.ts'

import type { Operation } from './platform/http/operation.ts'

import {
  cancelCommitteePublication,
  correctCommitteeDecision,
  createCommittee,
  decideCommitteeItem,
  editCommittee,
  evaluateCommitteeItem,
  publishCommittee,
  recordCommitteePresence,
  recuseCommitteeMember,
  recuseMyself,
  setCommitteeItems,
  undoCommitteeDecision,
  withdrawRecusal,
} from './process/committees/acts-contract.ts'

import {
  getCommitteeDossier,
  getCommitteeItem,
  getMyCommitteeDossier,
  listCommitteeHistory,
  listCommitteeItems,
  listEligibleItems,
} from './process/committees/items-contract.ts'
import {
  previewCommitteeCorrection,
  previewCommitteePublication,
} from './process/committees/preview-contract.ts'
import {
  previewCommitteeReminder,
  remindCommitteeMembers,
} from './process/committees/remind-contract.ts'
import {
  draftMinutes,
  getCommitteeGrid,
  listMyCommittees,
  staffGetCommittee,
  staffListCommittees,
} from './process/committees/staff-contract.ts'
import {
  previewConsultationPublication,
  previewPhaseClosing,
  previewPhaseMove,
} from './process/consultations/previews-contract.ts'
import {
  addPhase,
  closePhase,
  createConsultation,
  discardConsultation,
  editConsultation,
  getStaffConsultation,
  listStaffConsultations,
  movePhase,
  publishConsultation,
  restoreConsultation,
} from './process/consultations/staff-contract.ts'
import { getStaffContribution, noteContribution } from './process/moderation/contract.ts'
import {
  assignContribution,
  decideContributions,
  groupContribution,
  previewContributionDecisions,
  previewReply,
  redirectContribution,
  rejectContribution,
  undoContributionBatch,
  undoContributionDecision,
} from './process/moderation/decisions-contract.ts'
import {
  addProgramme,
  addReplyTemplate,
  editProgramme,
  editReplyTemplate,
  listProgrammes,
  listReplies,
} from './process/moderation/lists-contract.ts'
import { countModerationQueue, listModerationQueue } from './process/moderation/queue-contract.ts'
import {
  createProposal,
  discardProposal,
  editProposal,
  mergeProposal,
  moveContributions,
  publishProposals,
  splitProposal,
  undoProposalAct,
  undoProposalEdit,
  ungroupContributions,
} from './process/proposals/drafting/acts-contract.ts'

import {
  getStaffProposal,
  listProposalCards,
  listStaffProposals,
} from './process/proposals/drafting/contract.ts'
import {
  previewProposalMerge,
  previewProposalPublication,
} from './process/proposals/drafting/previews-contract.ts'
import { listReferents } from './process/referents/staff-contract.ts'
import {
  getSimilarToContribution,
  suggestContributionGroups,
} from './process/similar/staff-contract.ts'
import {
  decideQuarantine,
  getQuarantineGroup,
  listQuarantine,
  previewQuarantineDecision,
} from './process/supports/review-queue/contract.ts'
import {
  previewMeeting,
  previewMeetingCancellation,
  previewMeetingEdit,
} from './process/working-groups/previews-contract.ts'
import {
  getStaffWorkingGroup,
  listKeptProposals,
  listStaffWorkingGroups,
} from './process/working-groups/reading-contract.ts'
import {
  addGroupMember,
  cancelMeeting,
  createWorkingGroup,
  editMeeting,
  editWorkingGroup,
  planMeeting,
  readGroupContacts,
  removeGroupMember,
} from './process/working-groups/staff-contract.ts'

import { decideCase, getCase, listCases, previewCaseDecision } from './rights/disputes/contract.ts'

import {
  getStaffSite,
  listStaffSites,
  previewSiteSuspension,
  restoreSiteByStaff,
  revokeSiteKeyByStaff,
  suspendSiteByStaff,
} from './sites/host-sites/staff-contract.ts'

import {
  approveSiteRegistration,
  getSiteRegistration,
  listSiteRegistrations,
  previewSiteRegistrationDecision,
  refuseSiteRegistration,
} from './sites/registrations/staff-contract.ts'

export const staffOperations: Operation[] = [
  getMe,
  askForProof,
  giveProof,
  listColleagues,
  listWaiting,
  getServerState,
  getStaffOpenData,
  askForEdition,
  listStaffConsultations,
  getStaffConsultation,
  createConsultation,
  editConsultation,
  publishConsultation,
  discardConsultation,
  restoreConsultation,
  addPhase,
  movePhase,
  closePhase,
  previewConsultationPublication,
  previewPhaseMove,
  previewPhaseClosing,
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
  previewContributionDecisions,
  undoContributionBatch,
  previewReply,
  getSimilarToContribution,
  suggestContributionGroups,
  listProgrammes,
  addProgramme,
  editProgramme,
  listReplies,
  addReplyTemplate,
  editReplyTemplate,
  listStaffProposals,
  getStaffProposal,
  listProposalCards,
  createProposal,
  editProposal,
  splitProposal,
  moveContributions,
  ungroupContributions,
  mergeProposal,
  publishProposals,
  previewProposalMerge,
  previewProposalPublication,
  discardProposal,
  undoProposalAct,
  undoProposalEdit,
  getMailFigures,
  reportBounce,
  listStoppedMailboxes,
  resumeMailbox,
  listMailSamples,
  staffListServices,
  staffGetService,
  getServiceHistory,
  createService,
  listFundedContributions,
  createServiceFromDecision,
  editService,
  changeServiceStage,
  deployService,
  measureService,
  confirmService,
  readServiceFile,
  getServiceImport,
  listServiceImportRows,
  applyServiceImport,
  listServiceRequests,
  getServiceRequest,
  followServiceRequest,
  staffListCommittees,
  staffGetCommittee,
  draftMinutes,
  listCommitteeItems,
  getCommitteeItem,
  getCommitteeDossier,
  listEligibleItems,
  listCommitteeHistory,
  previewCommitteeReminder,
  remindCommitteeMembers,
  previewCommitteePublication,
  previewCommitteeCorrection,
  listMyCommittees,
  getCommitteeGrid,
  getMyCommitteeDossier,
  createCommittee,
  editCommittee,
  setCommitteeItems,
  recordCommitteePresence,
  evaluateCommitteeItem,
  recuseCommitteeMember,
  recuseMyself,
  withdrawRecusal,
  decideCommitteeItem,
  undoCommitteeDecision,
  publishCommittee,
  cancelCommitteePublication,
  correctCommitteeDecision,
  listKeptProposals,
  listReferents,
  listStaffWorkingGroups,
  getStaffWorkingGroup,
  createWorkingGroup,
  editWorkingGroup,
  addGroupMember,
  removeGroupMember,
  readGroupContacts,
  planMeeting,
  editMeeting,
  cancelMeeting,
  previewMeeting,
  previewMeetingEdit,
  previewMeetingCancellation,
  listDiagnoses,
  getDiagnosis,
  followDiagnosis,
  getDiagnosisSettings,
  countDiagnosisThresholds,
  changeDiagnosisSettings,
  listWebhooks,
  addWebhook,
  editWebhook,
  rotateWebhookSecret,
  listWebhookDeliveries,
  replayWebhook,
  getWebhookDelivery,
  testWebhook,
  listElements,
  previewEmbedding,
  listStaffSites,
  getStaffSite,
  previewSiteSuspension,
  suspendSiteByStaff,
  restoreSiteByStaff,
  revokeSiteKeyByStaff,
  listSiteRegistrations,
  getSiteRegistration,
  previewSiteRegistrationDecision,
  approveSiteRegistration,
  refuseSiteRegistration,
  listMandates,
  grantMandateByStaff,
  endMandateByStaff,
  restoreMandateByStaff,
  listQuarantine,
  getQuarantineGroup,
  previewQuarantineDecision,
  decideQuarantine,
  listCases,
  previewCaseDecision,
  getCase,
  decideCase,
  listStaffMembers,
  inviteStaffMember,
  inviteStaffMemberAgain,
  changeStaffRoles,
  suspendStaffMember,
  restoreStaffMember,
  listStaffLog,
  listStaffChanges,
  sayStaffPresent,
]
