// Acts of the team that a desk left alone, or a program's ordinary token, cannot do: decided by hand.

/** Who is of the team; who is cut off or let in; where data goes; what is published or undone for good. */
export const dangerousActs = [
  'addWebhook',
  'approveSiteRegistration',
  'changeStaffRoles',
  'correctCommitteeDecision',
  'editWebhook',
  'inviteStaffMember',
  'inviteStaffMemberAgain',
  'publishCommittee',
  'readGroupContacts',
  'restoreSite',
  'restoreStaffMember',
  'revokeSiteKey',
  'rotateWebhookSecret',
  'suspendSite',
  'suspendStaffMember',
  'undoProposalAct',
]
