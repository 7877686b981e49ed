// The phases that each kind of consultation may have; the server refuses the others.
import type { StaffConsultation, StaffPhase } from '@parvis/sdk/staff'

type Kind = StaffPhase['kind']

const kinds: Record<StaffConsultation['kind'], readonly Kind[]> = {
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

export const kindsFor = (kind: StaffConsultation['kind']) => kinds[kind]
