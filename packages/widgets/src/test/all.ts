// All elements, registered: those of parvis.js and the lazy ones.
import { ConsultationProgress } from '../lazy/consultation-progress/consultation-progress.ts'
import { DiagnosisCheck } from '../lazy/diagnosis-check/diagnosis-check.ts'
import { ProposalCard } from '../lazy/proposal-card/proposal-card.ts'
import { ProposalList } from '../lazy/proposal-list/proposal-list.ts'
import { Results } from '../lazy/results/results.ts'
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
