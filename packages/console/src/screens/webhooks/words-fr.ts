// Webhooks in French.
import type { WebhookDeliveryPage } from '@parvis/sdk/staff'

type Outcome = WebhookDeliveryPage['items'][number]['outcome']

export const words = {
  list: 'Adresses prévenues',
  address: 'Adresse',
  description: 'À quoi elle sert',
  health: 'Santé',
  good: 'à jour',
  behind: (count: number, shown: string) =>
    count === 1 ? 'un événement à lui lire' : `${shown} événements à lui lire`,
  failing: (since: string) => `en échec depuis le ${since}`,
  disabled: 'arrêtée',
  nextTry: (at: string) => `Prochain essai le ${at}.`,
  none: 'Ajoutez une adresse ; son secret est montré une fois. Elle reçoit ce qui arrive ensuite.',
  add: 'Ajouter une adresse',
  addressHint: 'En https ; elle répond 2xx en dix secondes',
  kinds: 'Ce dont elle est prévenue',
  kindsHint: 'Rien de coché : tout ce qui est public.',
  everyKind: 'tout ce qui est public',
  make: 'Ajouter',
  made: 'L’adresse est ajoutée.',
  save: 'Enregistrer',
  saved: 'L’adresse est enregistrée.',
  secret: 'Secret de signature',
  secretHint:
    'Montré cette seule fois. Le receveur vérifie avec lui que l’envoi vient d’ici (Standard Webhooks).',
  rotate: 'Changer le secret',
  rotateWhy:
    'Le secret d’avant signe aussi pendant un jour : le temps de changer chez le receveur.',
  oldUntil: (at: string) => `Le secret d’avant signe encore jusqu’au ${at}.`,
  stop: 'Arrêter les envois',
  start: 'Reprendre les envois',
  stopped: 'Les envois sont arrêtés.',
  started: 'Les envois reprennent où ils en étaient.',
  test: 'Envoyer un essai',
  testGood: (ms: number) => `L’essai est reçu, en ${ms} ms.`,
  testBad: (answer: string) => `L’essai n’est pas reçu : ${answer}`,
  noAnswer: 'personne n’a répondu',
  deliveries: 'Envois des trente derniers jours',
  search: 'Type, numéro, statut ou réponse',
  shown: (count: number, total: number) =>
    count === total ? `${total} envois` : `${count} sur ${total} envois`,
  outcome: 'Issue',
  outcomes: {
    delivered: 'reçu',
    retrying: 'à réessayer',
    given_up: 'abandonné',
  } satisfies Record<Outcome, string>,
  noDelivery: 'Aucun envoi ne répond à ce filtre.',
  event: 'Événement',
  answer: 'Réponse',
  at: 'Quand',
  ms: (count: number) => `${count} ms`,
  tries: 'Essais',
  payload: 'Ce qui est envoyé',
  notPublic: 'Cet événement n’est plus public : le rejouer n’enverrait rien.',
  replay: 'Rejouer',
  replayed: 'L’envoi sera refait dans un instant.',
  back: 'Retour aux envois',
  more: 'Les plus anciens',
  first: 'Les plus récents',
}

export type Words = typeof words
