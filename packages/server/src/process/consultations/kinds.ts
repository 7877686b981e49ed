// Kinds of consultation, the phases that each may have, and the one in which people contribute.

export const consultationKinds = [
  'consultation',
  'call_for_investigations',
  'call_for_interest',
] as const
export type ConsultationKind = (typeof consultationKinds)[number]

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

const phasesOf: Record<ConsultationKind, readonly PhaseKind[]> = {
  consultation: ['contribution', 'moderation', 'support', 'committee', 'referent', 'delivery'],
  call_for_investigations: [
    ...(['investigation_proposal', 'moderation', 'selection'] as const),
    ...(['investigation', 'findings'] as const),
  ],
  call_for_interest: [
    ...(['interest_expression', 'moderation', 'selection'] as const),
    ...(['experimentation', 'delivery'] as const),
  ],
}

export function mayHavePhase(kind: ConsultationKind, phase: PhaseKind) {
  return phasesOf[kind].includes(phase)
}

/** The kind of phase in which contributions to this kind of consultation are received. */
export const intakeOf = {
  consultation: 'contribution',
  call_for_investigations: 'investigation_proposal',
  call_for_interest: 'interest_expression',
} as const satisfies Record<ConsultationKind, PhaseKind>

/** What the team does to one; each makes a version. */
export const consultationActs = [
  'create',
  'edit',
  'publish',
  'add_phase',
  'move_phase',
  'discard',
  'restore',
] as const
export type ConsultationActName = (typeof consultationActs)[number]
