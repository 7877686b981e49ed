// All elements, registered: those of parvis.js and the further ones.
import { ConsultationProgress } from '../further/consultation-progress/consultation-progress.ts'
import { DiagnosisCheck } from '../further/diagnosis-check/diagnosis-check.ts'
import { ProposalCard } from '../further/proposal-card/proposal-card.ts'
import { ProposalList } from '../further/proposal-list/proposal-list.ts'
import { Results } from '../further/results/results.ts'
import { elements } from '../page/upgrade.ts'

export const all = [
  ...elements,
  ProposalCard,
  ProposalList,
  ConsultationProgress,
  Results,
  DiagnosisCheck,
]
for (const element of all) element.define()
