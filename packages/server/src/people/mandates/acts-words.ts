// Which facts are acts in a territory's name, and how each is told to its town hall.
import type { EventKind, RecordedEvent } from '../../platform/events/events.ts'

const words = {
  'support.recorded': 'Soutien à une proposition',
  'support.withdrawn': 'Retrait d’un soutien',
  'referent.signed_up': 'Engagement comme territoire référent',
  'referent.withdrawn': 'Retrait d’un engagement de territoire référent',
  'working_group.joined': 'Entrée dans des groupes de travail',
  'working_group.left': 'Sortie de groupes de travail',
  'service.requested': 'Demande d’un service numérique',
  'service.request_withdrawn': 'Retrait d’une demande de service numérique',
  'diagnosis.requested': 'Demande de diagnostic numérique',
  'diagnosis.withdrawn': 'Retrait d’une demande de diagnostic numérique',
  'contribution.entered': 'Saisie d’une contribution remise sur papier',
} as const satisfies Partial<Record<EventKind, string>>

export const actKinds: EventKind[] = Object.keys(words).filter((kind) => isAct(kind))

export function isAct(kind: string): kind is keyof typeof words {
  return kind in words
}

type ActKind = keyof typeof words

export const isActEvent = (event: RecordedEvent): event is RecordedEvent<ActKind> =>
  isAct(event.kind)

export const actWords = (kind: string) => (isAct(kind) ? words[kind] : '')
