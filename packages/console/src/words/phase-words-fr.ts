// Kinds and states of phases in French.
import type { StaffPhase } from '@parvis/sdk/staff'

export const words: {
  kinds: Record<StaffPhase['kind'], string>
  states: Record<StaffPhase['state'], string>
  /** What anyone can do once it is open. */
  opens: Partial<Record<StaffPhase['kind'], string>>
} = {
  kinds: {
    contribution: 'Contributions',
    moderation: 'Modération',
    support: 'Soutiens',
    committee: 'Comités',
    referent: 'Référents',
    delivery: 'Réalisation',
    investigation_proposal: 'Propositions d’investigation',
    interest_expression: 'Manifestations d’intérêt',
    selection: 'Sélection',
    investigation: 'Investigation',
    findings: 'Conclusions',
    experimentation: 'Expérimentation',
  },
  states: { upcoming: 'à venir', open: 'ouverte', closed: 'close' },
  opens: {
    contribution: 'on peut contribuer',
    support: 'on peut soutenir',
    referent: 'on peut se porter référent',
    investigation_proposal: 'on peut proposer une investigation',
    interest_expression: 'on peut manifester son intérêt',
  },
}
