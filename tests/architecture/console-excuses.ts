// Operations of the team that no screen of the console calls, by name and with the reason: this list only shrinks.

/** A screen is to come that calls it: its name leaves when it does. */
export const noScreenYet = [
  'addGroupMember',
  'addProgramme',
  'addReplyTemplate',
  'addWebhook',
  'addPhase',
  'cancelMeeting',
  'createServiceFromDecision',
  'createWorkingGroup',
  'decideCase',
  'decideQuarantine',
  'editMeeting',
  'editWorkingGroup',
  'endMandate',
  'getCase',
  'getQuarantineGroup',
  'grantMandate',
  'listCases',
  'listMandates',
  'listQuarantine',
  'listStaffWorkingGroups',
  'listStoppedMailboxes',
  'listWebhookDeliveries',
  'listWebhooks',
  'movePhase',
  'planMeeting',
  'previewContributionDecisions',
  'readGroupContacts',
  'removeGroupMember',
  'replayWebhook',
  'reportBounce',
  'restoreConsultation',
  'restoreMandate',
]

/** For programs, which have no screen. */
export const forPrograms: string[] = []
