// Operations of the team that no screen of the console calls, by name and with the reason: this list only shrinks.

/** A screen is to come that calls it: its name leaves when it does. */
export const noScreenYet = [
  'addGroupMember',
  'addProgramme',
  'addReplyTemplate',
  'addWebhook',
  'cancelMeeting',
  'createServiceFromDecision',
  'createWorkingGroup',
  'decideCase',
  'decideQuarantine',
  'editMeeting',
  'editProgramme',
  'editReplyTemplate',
  'editWebhook',
  'editWorkingGroup',
  'endMandate',
  'getCase',
  'getMailFigures',
  'getQuarantineGroup',
  'grantMandate',
  'listCases',
  'listMandates',
  'listQuarantine',
  'listStaffWorkingGroups',
  'listStoppedMailboxes',
  'listWebhookDeliveries',
  'listWebhooks',
  'planMeeting',
  'previewContributionDecisions',
  'readGroupContacts',
  'removeGroupMember',
  'replayWebhook',
  'reportBounce',
  'restoreMandate',
  'resumeMailbox',
  'rotateWebhookSecret',
]

/** For programs, which have no screen. */
export const forPrograms: string[] = []
