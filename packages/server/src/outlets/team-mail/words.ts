// What the team is asked to do by a fact of the journal, in French; nobody is named in it.

import type { EventKind, RecordedEvent } from '../../platform/events/events.ts'
import { formatDate } from '../../platform/language/dates.ts'
import { paths } from '../../platform/paths.ts'

type Word<Kind extends EventKind> = (event: RecordedEvent<Kind>, baseUrl: string) => string

const words: { [Kind in EventKind]?: Word<Kind> } = {
  'service.stale': (event, baseUrl) =>
    `La fiche du service « ${event.data.name} » n’a pas été mise à jour depuis le ${formatDate(event.data.updatedOn)}. Actualisez-la, ou confirmez qu’elle est encore juste.\n${baseUrl}${paths.service(event.subject)}`,
  'service.requested': (event, baseUrl) =>
    `${event.data.territory} demande un service.\n${baseUrl}${paths.service(event.subject)}`,
  'diagnosis.requested': (event, baseUrl) =>
    `${event.data.territory} demande un diagnostic numérique.\n${baseUrl}${paths.diagnosis(event.subject)}`,
  // The card of a service is its editors': nothing changes it behind them.
  'committee.corrected': (event, baseUrl) =>
    `Une décision publiée d’un comité a été corrigée. Si un service en est né, vérifiez le montant accordé et les contributions de sa fiche.\n${baseUrl}${paths.committee(event.subject)}`,
  'case.opened': (event) =>
    event.data.case === 'contest'
      ? `Un acte fait au nom d’une collectivité (${event.subject}) est contesté par son adresse officielle : un dossier attend une décision.`
      : `Quelqu’un demande que son droit d’agir pour une collectivité (${event.subject}) soit vérifié : un dossier attend une décision.`,
}

/** Undefined for what asks nothing of the team. */
export function wordTask<Kind extends EventKind>(event: RecordedEvent<Kind>, baseUrl: string) {
  const kind: Kind = event.kind
  return words[kind]?.(event, baseUrl)
}

type Waiting = { supports: number; groups: number; since: string | null }

export function wordQuarantine({ supports, groups, since }: Waiting) {
  const what = supports === 1 ? 'Un soutien qui ressemble' : `${supports} soutiens qui ressemblent`
  const where = groups === 1 ? 'en un groupe' : `en ${groups} groupes`
  const oldest = since ? `, le plus ancien du ${formatDate(since)}` : ''
  return `${what} à d’autres attendent en quarantaine, ${where}${oldest} : aucun n’est compté avant d’avoir été regardé.`
}
