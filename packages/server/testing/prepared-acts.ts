// One act of each kind, as a host page would prepare it: what holds of every act is tested on all of them.
import { proposals } from './given.ts'
import { draft } from './given-contributions.ts'

const consultationId = 'numerique-2026'
const commune = { territoryId: 'commune-14118' }

export const preparedActs: Record<string, object> = {
  support: { proposalId: proposals.open },
  supports: { proposalIds: [proposals.open, proposals.kept] },
  support_withdrawal: { proposalId: proposals.open },
  contribution: { consultationId, contribution: draft },
  paper_contribution: { consultationId, contribution: draft },
  referent: { proposalId: proposals.kept, coBuild: true, experiment: false },
  referent_withdrawal: { proposalId: proposals.kept },
  working_group_membership: { proposalId: proposals.kept },
  working_group_withdrawal: { proposalId: proposals.kept },
  service_request: { serviceId: 'service-1' },
  service_request_withdrawal: { serviceId: 'service-1' },
  diagnosis_request: commune,
  diagnosis_withdrawal: commune,
}
