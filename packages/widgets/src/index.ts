// The library's surface: the classes. Importing registers nothing; call `VoteButton.define()`.
import type { ContributedDetail } from './contribution-form/contribution-form.ts'
import type { DiagnosisRequestedDetail } from './lazy/diagnosis-check/diagnosis-check.ts'
import type { ReferentSignedDetail } from './referent-signup/referent-signup.ts'
import type { SupportedDetail } from './vote-button/vote-button.ts'

export {
  type ContributedDetail,
  ContributionForm,
} from './contribution-form/contribution-form.ts'
export { ConsultationProgress } from './lazy/consultation-progress/consultation-progress.ts'
export {
  DiagnosisCheck,
  type DiagnosisRequestedDetail,
} from './lazy/diagnosis-check/diagnosis-check.ts'
export { ProposalCard } from './lazy/proposal-card/proposal-card.ts'
export { ProposalList } from './lazy/proposal-list/proposal-list.ts'
export { Results } from './lazy/results/results.ts'
export { configure, type Settings, type WidgetClient } from './page/settings.ts'
export { type ReferentSignedDetail, ReferentSignup } from './referent-signup/referent-signup.ts'
export { ServiceCard } from './service-card/service-card.ts'
export { type SupportedDetail, VoteButton } from './vote-button/vote-button.ts'

declare global {
  interface GlobalEventHandlersEventMap {
    'parvis-supported': CustomEvent<SupportedDetail>
    'parvis-diagnosis-requested': CustomEvent<DiagnosisRequestedDetail>
    'parvis-contributed': CustomEvent<ContributedDetail>
    'parvis-referent-signed': CustomEvent<ReferentSignedDetail>
  }
}
