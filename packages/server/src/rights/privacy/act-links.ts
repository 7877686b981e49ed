// Where each of one's acts is withdrawn, or followed.
import { paths } from '../../platform/paths.ts'
import type { Secrets } from '../../platform/secrets.ts'
import type { OwnAct } from './own-acts-store.ts'

export function actLink(
  { kind, id }: Pick<OwnAct, 'kind' | 'id'>,
  secrets: Pick<Secrets, 'digest'>,
) {
  const links: Record<OwnAct['kind'], string> = {
    support: paths.supportWithdrawal(id),
    referent: paths.referentWithdrawal(id),
    working_group: paths.leaveWorkingGroup(id),
    service: paths.serviceRequestWithdrawal(id),
    diagnosis: paths.diagnosisRequestWithdrawal(id),
    contribution: paths.tracking(id, secrets.digest('tracking', id)),
  }
  return links[kind]
}
