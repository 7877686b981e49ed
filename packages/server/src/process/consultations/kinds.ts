// Kinds of consultation, the phases that each may have, and the one in which people contribute.
import type { PhaseKind } from '../../platform/events/phase-kinds.ts'

export const consultationKinds = [
  'consultation',
  'call_for_investigations',
  'call_for_interest',
] as const
export type ConsultationKind = (typeof consultationKinds)[number]

const phasesOf: Record<ConsultationKind, readonly PhaseKind[]> = {
  consultation: ['contribution', 'moderation', 'support', 'committee', 'referent', 'delivery'],
  call_for_investigations: [
    'investigation_proposal',
    'moderation',
    'selection',
    'investigation',
    'findings',
  ],
  call_for_interest: [
    'interest_expression',
    'moderation',
    'selection',
    'experimentation',
    'delivery',
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
