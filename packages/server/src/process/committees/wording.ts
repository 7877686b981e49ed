// French words for what committees decide.
import type { CommitteeDecision } from './contract.ts'

type Outcome = NonNullable<CommitteeDecision['outcome']>

export const outcomeWords: Record<Outcome, string> = {
  keep: 'Retenue',
  set_aside: 'Non retenue',
  fund: 'Retenue et financée',
  not_fund: 'Non retenue',
}

export const wordOutcome = (outcome: Outcome | null) =>
  outcome ? outcomeWords[outcome] : 'Remise à une autre séance'

export const subjectWords = {
  proposals: 'Comité 1 : choix des propositions',
  contributions: 'Comité 2 : choix des contributions à financer',
}
