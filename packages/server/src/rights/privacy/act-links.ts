// Where each of one's acts is withdrawn, or followed.
import type { Secrets } from '../../platform/secrets.ts'
import type { OwnAct } from './own-acts-store.ts'

export function actLink(
  { kind, id }: Pick<OwnAct, 'kind' | 'id'>,
  secrets: Pick<Secrets, 'digest'>,
) {
  const links: Record<OwnAct['kind'], string> = {
    support: `/propositions/${id}/soutien/retrait`,
    referent: `/propositions/${id}/referent/retrait`,
    working_group: `/propositions/${id}/groupes-de-travail/retrait`,
    service: `/services/${id}/demande/retrait`,
    diagnosis: `/diagnostic/${id}/demande/retrait`,
    contribution: `/suivi/${id}/${secrets.digest('tracking', id)}`,
  }
  return links[kind]
}
