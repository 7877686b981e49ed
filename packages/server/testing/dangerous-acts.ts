// Acts of the team that a desk left alone, or a program's ordinary token, cannot do: decided by hand.

/**
 * Who is of the team, or may act for a territory; whose supports count; who is cut off or let in; where
 * data goes; what is published, closed to everyone or undone. What stays a draft, or is put right by
 * the same hand without anybody having been told, is not here.
 */
export const dangerousActs = [
  'addProgram',
  'addWebhook',
  'approveSiteRegistration',
  'changeStaffRoles',
  'closePhase',
  'correctCommitteeDecision',
  'decideCase',
  'decideQuarantine',
  'editWebhook',
  'endMandate',
  'eraseContribution',
  'grantMandate',
  'inviteStaffMember',
  'inviteStaffMemberAgain',
  'mergeProposal',
  'movePhase',
  'publishCommittee',
  'publishConsultation',
  'publishProposals',
  'readGroupContacts',
  'renewProgram',
  'restoreMandate',
  'restoreSite',
  'restoreStaffMember',
  'revokeProgram',
  'revokeSiteKey',
  'rotateWebhookSecret',
  'suspendSite',
  'suspendStaffMember',
  'undoProposalAct',
]
