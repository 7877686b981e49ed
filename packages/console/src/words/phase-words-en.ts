// Kinds and states of phases in English.
import type { words as french } from './phase-words-fr.ts'

export const words: typeof french = {
  kinds: {
    contribution: 'Contributions',
    moderation: 'Moderation',
    support: 'Supports',
    committee: 'Committees',
    referent: 'Referents',
    delivery: 'Delivery',
    investigation_proposal: 'Proposals of investigation',
    interest_expression: 'Expressions of interest',
    selection: 'Selection',
    investigation: 'Investigation',
    findings: 'Findings',
    experimentation: 'Experimentation',
  },
  states: { upcoming: 'to come', open: 'open', closed: 'closed' },
  opens: {
    contribution: 'anyone may contribute',
    support: 'anyone may support',
    referent: 'territories may sign up as referent',
    investigation_proposal: 'anyone may propose an investigation',
    interest_expression: 'anyone may express interest',
  },
}
