// The kinds of phases, as the journal, the API, mails and webhooks name them.

export const phaseKinds = [
  'contribution',
  'moderation',
  'support',
  'committee',
  'referent',
  'delivery',
  'investigation_proposal',
  'interest_expression',
  'selection',
  'investigation',
  'findings',
  'experimentation',
] as const
export type PhaseKind = (typeof phaseKinds)[number]
